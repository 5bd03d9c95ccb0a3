from followup.notes.marked_lines import Piece, marked_lines

LINES = ["Overskrift", "fler flyttbare ting, flere flyttbare", "", "slutt"]


def test_a_repaired_word_is_told_from_the_others_with_what_the_file_has() -> None:
    repairs = [{"line": 2, "broken": "�ere", "repaired": "flere", "confidence": 0.9}]
    (line,) = marked_lines(LINES, first_line=2, last_line=2, repairs=repairs)
    assert line.pieces == (
        Piece("fler flyttbare ting, "),
        Piece("flere", "�ere"),
        Piece(" flyttbare"),
    )


def test_a_word_repaired_twice_on_a_line_is_marked_twice() -> None:
    repair = {"line": 2, "broken": "�yttbare", "repaired": "flyttbare", "confidence": 0.9}
    (line,) = marked_lines(LINES, first_line=2, last_line=2, repairs=[repair, repair])
    assert [piece.text for piece in line.pieces if piece.broken] == ["flyttbare", "flyttbare"]


def test_a_repair_that_is_not_on_the_line_leaves_it_whole() -> None:
    repairs = [{"line": 4, "broken": "x", "repaired": "annet", "confidence": 0.9}]
    (line,) = marked_lines(LINES, first_line=4, last_line=4, repairs=repairs)
    assert line.pieces == (Piece("slutt"),)


def test_lines_are_counted_from_one_and_end_with_the_source() -> None:
    lines = marked_lines(LINES, first_line=-3, last_line=99)
    assert [line.number for line in lines] == [1, 2, 3, 4]
    assert lines[2].is_blank


def test_warnings_stand_on_their_line() -> None:
    warnings = [{"line": 1, "message": "Look."}, {"line": 3, "message": "Here."}]
    lines = marked_lines(LINES, first_line=1, last_line=2, warnings=warnings)
    assert [line.warnings for line in lines] == [("Look.",), ()]
