"""Hostile surveys (reliability.md section 4, rows 14 to 16, 27 and 29): name, content, class, options.

R: refused with its line, and nothing is written. A: taken, and what was written checks clean. H: either of them."""

HEAD = b"respondent,role,TQ-1,TQ-1 note,TQ-2\n"


def csv_cases():
    yield from _dialects()
    yield from _damage()
    yield from _cells()
    yield from _sizes()


def _case(name, text, kind, *options):
    return name, text if isinstance(text, bytes) else text.encode(), kind, options


def _dialects():
    rows = "respondent,role,TQ-1,TQ-1 note,TQ-2\nzoe,it,3,fine,unknown\n"
    for name, text in [
        ("LF", rows),
        ("CR LF", rows.replace("\n", "\r\n")),
        ("CR", rows.replace("\n", "\r")),
        ("no final line end", rows.rstrip("\n")),
        ("a byte order mark", "\ufeff" + rows),
        ("semicolons", rows.replace(",", ";")),
        ("tabs", rows.replace(",", "\t")),
        ("a line that names the delimiter", "sep=;\n" + rows.replace(",", ";")),
        ("quotes everywhere", "\n".join(",".join(f'"{c}"' for c in row.split(",")) for row in rows.split("\n")[:2])),
        ("a line end in a cell", rows.replace("fine", '"fi\nne"')),
        ("blank rows", rows + "\n\n,,,,\n"),
        ("cells beyond the heading that are empty", rows.replace("unknown", "unknown,,,")),
    ]:
        yield _case(name, text, "A")
    yield _case("UTF-16 that is named", rows.encode("utf-16"), "A", "--encoding", "UTF-16")
    yield _case("Latin-1 that is named", rows.replace("fine", "caf\u00e9").encode("latin-1"), "A", "--encoding", "CP1252")


def _damage():
    good = b"zoe,it,3,fine,unknown\n"
    for name, text in [
        ("nothing", b""),
        ("blanks", b"\n \n,,\n"),
        ("only a heading that is no question", b"a,b\n1,2\n"),
        ("an unclosed quote", HEAD + b'zoe,it,3,"fine,unknown\n' * 50),
        ("text behind a quote", HEAD + b'zoe,it,3,"fine"x,unknown\n'),
        ("a short row", HEAD + b"zoe,it\n"),
        ("a long row", HEAD + b"zoe,it,3,fine,unknown,more\n"),
        ("a zero byte", HEAD + b"zoe,it,3,f\0ne,unknown\n"),
        ("Latin-1", HEAD + b"zoe,it,3,caf\xe9,unknown\n"),
        ("overlong UTF-8", HEAD + b"zoe,it,3,\xc0\xaf,unknown\n"),
        ("a surrogate", HEAD + b"zoe,it,3,\xed\xa0\x80,unknown\n"),
        ("half a character", HEAD + b"zoe,it,3,\xe4\xbd"),
        ("UTF-16", (HEAD + good).decode().encode("utf-16")),
        ("UTF-16 without a mark", (HEAD + good).decode().encode("utf-16-le")),
        ("a workbook", b"PK\x03\x04\x14\0\x06\0[Content_Types].xml"),
        ("a sign-in page", b"<!DOCTYPE html><title>Sign in</title>"),
        ("the same question twice", b"respondent,role,TQ-1,TQ-1\nzoe,it,3,3\n"),
        ("the same question twice in a list", b"question,level,respondent,role\nTQ-1,3,zoe,it\nTQ-1,2,zoe,it\n"),
        ("an unknown question in a list", b"question,level,respondent,role\nTQ-9,3,zoe,it\n"),
        ("nobody", b"role,TQ-1\nit,3\n"),
        ("no role", b"respondent,TQ-1\nzoe,3\n"),
        ("an unknown role", b"respondent,role,TQ-1\nzoe,boss,3\n"),
        ("a person who has answered", b"respondent,role,TQ-1\nann,it,3\n"),
        ("two people with one id", b"email,role,TQ-1\nzoe@x,it,3\nzoe@y,it,3\n"),
        ("a round that is none", b"respondent,role,round,TQ-1\nzoe,it,99999999999999999999,3\n"),
    ]:
        yield _case(name, text, "R")
    for options in (["--encoding", "klingon"], ["--encoding", "GB18030"]):
        yield _case(f"bytes that are not {options[1]}", HEAD + b"zoe,it,3,\xff\xff,unknown\n", "R", *options)


def _cells():
    for level in ["nan", "infinity", "0x1p1", "3,0", "03-May", "\u0663", "\uff13", "3\u0301", "1e0", "-1", "7", "2.5", "010"]:
        yield _case(f"level {level!a}", HEAD + f'zoe,it,"{level}",,1\n'.encode(), "R")
    for cell in ["=1+2", "@SUM(A1)", "<script>alert(1)</script>", "\x1b[31mred", "\u202eevil", "{{title}}", "%@%n", "\x07"]:
        yield _case(f"{cell!a} as an answer", HEAD + f'zoe,it,"{cell}",,1\n'.encode(), "R")
        yield _case(f"{cell!a} as a note", HEAD + f'zoe,it,3,"{cell}",1\n'.encode(), "A")
        yield _case(f"{cell!a} as a heading", f'respondent,role,TQ-1,"{cell}"\nzoe,it,3,x\n'.encode(), "A")
        yield _case(f"{cell!a} as a name", f'name,role,TQ-1\n"{cell}",it,3\n'.encode(), "A")
    for name in ["../../etc/passwd", "/etc/passwd", ".", "..", "a/b", "\u200b", "-rf", "con", "x" * 5_000, "\u5f20\u4f1f"]:
        yield _case(f"a person named {name[:20]!a}", f'name,role,TQ-1\n"{name}",it,3\n'.encode(), "A")
    for stamp in ["30/02/2026", "99999999/1/1", "2026-13-45", "0/0/0 0:0", "\u5e74\u6708", "12:61"]:
        yield _case(f"a day of {stamp!a}", f"timestamp,respondent,role,TQ-1\n{stamp},zoe,it,3\n".encode(), "A")
    yield _case("a separator with an accent", HEAD + "zoe,it,3,\u0301,\u0301\n".encode(), "R")


def _sizes():
    head = b"respondent,role,TQ-1\n"
    yield _case("300,000 rows", head + b"".join(b"r%d,it,3\n" % n for n in range(300_000)), "R")
    yield _case("5 million cells", b"respondent,role,TQ-1" + b",x" * 9_997 + b"\n" + (b"," * 9_999 + b"x\n") * 500, "R")
    yield _case("20,000 columns", b"respondent,role,TQ-1" + b",x" * 20_000 + b"\n", "R")
    yield _case("a cell of 2 MiB", HEAD + b"zoe,it,3," + b"x" * (2 << 20) + b",1\n", "R")
    yield _case("30,000 answers that are none", head + b"".join(b"r%d,it,thought %d\n" % (n, n) for n in range(30_000)), "R")
    yield _case("quotes and nothing else", b'"' * (8 << 20), "H")
    yield _case("semicolons in an answer", head + b"zoe,it,\"" + b";" * 1_000_000 + b'"\n', "H")
    yield _case("commas and nothing else", b"," * (1 << 20), "R")
    yield _case("line ends and nothing else", b"\r" * (8 << 20), "R")
    yield _case("5,000 people", head + b"".join(b"r%d,it,%d\n" % (n, n % 5) for n in range(5_000)), "A")
