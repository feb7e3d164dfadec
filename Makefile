# What people do with this repository; every target says what it is for.
.POSIX:
.PHONY: help demo test check format bench embed release clean

help:
	@echo 'make demo      build, write the sample assessment and its reports into build/demo'
	@echo 'make test      all tests, those in a browser too; the last line counts them'
	@echo 'make check     format and house rules'
	@echo 'make format    format the sources as `make check` wants them'
	@echo 'make bench     print the benchmarks of this machine'
	@echo 'make embed     after adding or removing a file in questionnaires/ or templates/'
	@echo 'make release   a static, stripped binary in build/shortfall'

# The debug build is ready in a third of the time, and the demo takes a fraction of a second either way.
demo:
	@sh Tests/prepare.sh
	swift build --product shortfall
	@mkdir -p build
	@.build/debug/shortfall demo build/demo --force

test:
	@sh Tests/run.sh

check:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	swift test --quiet --filter HouseTests

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

bench:
	@sh Tests/prepare.sh
	swift run -c release Benchmarks

embed:
	sh Sources/BuiltIn/generate.sh

release:
	@sh Tests/prepare.sh
	@if [ "$$(uname)" = Linux ]; then \
	  swift build -c release --product shortfall --static-swift-stdlib -Xswiftc -static-executable; \
	else swift build -c release --product shortfall; fi
	@mkdir -p build
	@cp .build/release/shortfall build/shortfall
	@strip build/shortfall
	@ls -l build/shortfall

clean:
	rm -rf .build build
