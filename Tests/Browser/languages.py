"""Texts in several languages: each element in another one says so."""

# Where a text stands by itself. Inside our own sentences, in drawings and in the options of a filter it is not marked.
OWN_TEXT = """(text) => [...document.querySelectorAll("h1, h2, h3, h4, h5, th, td, dd, li, header p")].flatMap(e =>
  [e, ...e.querySelectorAll("*")]).filter(e =>
  [...e.childNodes].some(n => n.nodeType === 3 && n.data.includes(text)) && !e.closest("script, style"))
  .map(e => (e.closest("[lang]") || document.documentElement).lang)"""


def check_languages(tally, session, reports):
    with session.view(reports["languages"].path) as view:
        for text, language in [
            ("\u9886\u57df", "zh-Hans"),
            ("\u63a7\u5236", "zh-Hans"),
            ("\u4e3b\u984c", "zh-Hant"),
            ("\u9879\u76ee", "zh-Hans"),
            ("What weighs most", "en"),
            ("Decisions needed", "en"),
            ("Look at it", "en"),
        ]:
            said = view.page.evaluate(OWN_TEXT, text)
            tally.check(f"languages: {text} stands in {language}", said and set(said) == {language}, said)
        fonts = view.page.evaluate("""() => ["zh-Hans", "zh-Hant"].map(tag => {
          const e = [...document.querySelectorAll(`[lang="${tag}"]`)].find(e => e.closest("body")); return e
              && getComputedStyle(e).fontFamily; })""")
        tally.check(
            "languages: Traditional and Simplified have fonts of their own",
            fonts[0] and fonts[1] and fonts[0] != fonts[1],
            fonts,
        )
