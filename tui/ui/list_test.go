package ui

import (
	"fmt"
	"strings"
	"testing"
)

func newList(n, height int) *List {
	l := &List{}
	l.SetLen(n)
	l.SetHeight(height)
	return l
}

func TestListMovesAndKeepsTheCursorInSight(t *testing.T) {
	for _, tt := range []struct {
		name           string
		n, height      int
		do             func(*List)
		cursor, offset int
	}{
		{"it begins at the top", 100, 10, func(*List) {}, 0, 0},
		{"moving inside the window moves no rows", 100, 10, func(l *List) { l.Move(7) }, 7, 0},
		{"two rows stay in sight below", 100, 10, func(l *List) { l.Move(8) }, 8, 1},
		{"two rows stay in sight above", 100, 10, func(l *List) { l.SetCursor(50); l.Move(-8) }, 42, 40},
		{"moving up past the first row stops there", 100, 10, func(l *List) { l.Move(-3) }, 0, 0},
		{"the last row stands at the bottom", 100, 10, func(l *List) { l.End() }, 99, 90},
		{"home returns", 100, 10, func(l *List) { l.End(); l.Home() }, 0, 0},
		{"a page keeps one row", 100, 10, func(l *List) { l.Page(2) }, 18, 11},
		{"a strip of three keeps the cursor in the middle", 100, 3, func(l *List) { l.Move(20) }, 20, 19},
		{"a window of one row shows the cursor", 100, 1, func(l *List) { l.Move(20) }, 20, 20},
		{"a shorter list pulls the cursor in", 100, 10, func(l *List) { l.End(); l.SetLen(5) }, 4, 0},
		{"an empty list has a cursor at 0", 0, 10, func(l *List) { l.Move(3); l.End() }, 0, 0},
		{"a lower window still shows the cursor", 100, 10, func(l *List) { l.Move(9); l.SetHeight(3) }, 9, 8},
		{"a higher window shows no rows past the end", 20, 5, func(l *List) { l.End(); l.SetHeight(15) }, 19, 5},
		{"no height at all does no harm", 20, 0, func(l *List) { l.Move(4) }, 4, 5},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := newList(tt.n, tt.height)
			tt.do(l)
			if l.Cursor() != tt.cursor || tt.height > 0 && l.Offset() != tt.offset {
				t.Errorf("cursor %d, offset %d; want %d, %d", l.Cursor(), l.Offset(), tt.cursor, tt.offset)
			}
		})
	}
}

func TestListHandlesMovementActionsOnly(t *testing.T) {
	l := newList(100, 10)
	for _, step := range []struct {
		action Action
		moves  bool
		cursor int
	}{
		{Down, true, 1}, {PageDown, true, 10}, {Up, true, 9}, {PageUp, true, 0},
		{End, true, 99}, {Home, true, 0}, {Relevant, false, 0}, {NoAction, false, 0},
	} {
		if moved := l.Handle(step.action); moved != step.moves || l.Cursor() != step.cursor {
			t.Errorf("action %d: moved %v to %d, want %v to %d", step.action, moved, l.Cursor(), step.moves, step.cursor)
		}
	}
}

func TestListRowAtFindsTheRowUnderTheMouse(t *testing.T) {
	l := newList(12, 10)
	l.End()
	for y, want := range map[int]int{0: 2, 9: 11} {
		if row, ok := l.RowAt(y); !ok || row != want {
			t.Errorf("RowAt(%d) = %d, %v, want %d", y, row, ok, want)
		}
	}
	l.SetLen(3)
	for _, y := range []int{-1, 3, 10} {
		if row, ok := l.RowAt(y); ok {
			t.Errorf("RowAt(%d) = %d, want none", y, row)
		}
	}
}

func TestListDrawsOnlyTheRowsInSight(t *testing.T) {
	l := newList(1_000_000, 4)
	l.SetCursor(500)
	var drawn []string
	view := l.View(6, func(i int, selected bool) string {
		drawn = append(drawn, fmt.Sprint(i, selected))
		return fmt.Sprint("row ", i)
	})
	if got, want := strings.Join(drawn, " "), "498 false 499 false 500 true 501 false"; got != want {
		t.Errorf("drew %s, want %s", got, want)
	}
	if want := "row 49\nrow 49\nrow 50\nrow 50"; view != want {
		t.Errorf("view %q, want %q", view, want)
	}
}

func TestListFillsTheWindowBelowAShortList(t *testing.T) {
	l := newList(1, 3)
	if got, want := l.View(3, func(int, bool) string { return "日本" }), "日 \n   \n   "; got != want {
		t.Errorf("view %q, want %q", got, want)
	}
}

func BenchmarkListMoveAndView(b *testing.B) {
	theme := NewTheme(true, false)
	for _, n := range []int{30_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			l := newList(n, 45)
			b.ReportAllocs()
			for b.Loop() {
				l.Move(1)
				l.View(60, func(i int, selected bool) string {
					if selected {
						return theme.Marker + " " + theme.Selected.Render("Beispiel Anna, Köchin at Muster GmbH")
					}
					return "  Beispiel Anna, Köchin at Muster GmbH"
				})
			}
		})
	}
}
