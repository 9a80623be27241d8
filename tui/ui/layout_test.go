package ui

import "testing"

func TestLayoutFor(t *testing.T) {
	for _, tt := range []struct {
		name string
		want Layout
	}{
		{"a wide window has queue and card side by side", Layout{W: 120, H: 40, Mode: Split,
			Header: Rect{0, 0, 120, 2}, Queue: Rect{0, 2, 48, 36}, Card: Rect{49, 2, 71, 36},
			Toast: Rect{0, 38, 120, 1}, Footer: Rect{0, 39, 120, 1}}},
		{"an ordinary window has the card above its neighbours", Layout{W: 80, H: 24, Mode: Single,
			Header: Rect{0, 0, 80, 2}, Card: Rect{0, 2, 80, 14}, Strip: Rect{0, 17, 80, 5},
			Toast: Rect{0, 22, 80, 1}, Footer: Rect{0, 23, 80, 1}}},
		{"a narrow window keeps three neighbours", Layout{W: 50, H: 20, Mode: Compact,
			Header: Rect{0, 0, 50, 2}, Card: Rect{0, 2, 50, 12}, Strip: Rect{0, 15, 50, 3},
			Toast: Rect{0, 18, 50, 1}, Footer: Rect{0, 19, 50, 1}}},
		{"a narrow, low window has the card alone", Layout{W: 40, H: 10, Mode: Compact,
			Header: Rect{0, 0, 40, 1}, Card: Rect{0, 1, 40, 7},
			Toast: Rect{0, 8, 40, 1}, Footer: Rect{0, 9, 40, 1}}},
		{"one column less is too small", Layout{W: 39, H: 40, Mode: TooSmall}},
		{"one row less is too small", Layout{W: 200, H: 9, Mode: TooSmall}},
		{"no size yet is too small", Layout{Mode: TooSmall}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := LayoutFor(tt.want.W, tt.want.H); got != tt.want {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

func TestLayoutModeChangesAtTheBreakpoints(t *testing.T) {
	for w, want := range map[int]Mode{40: Compact, 59: Compact, 60: Single, 99: Single, 100: Split, 500: Split} {
		if got := LayoutFor(w, 24).Mode; got != want {
			t.Errorf("%d columns: mode %d, want %d", w, got, want)
		}
	}
}

func TestLayoutPartsStayInTheWindowAndApart(t *testing.T) {
	for w := MinWidth; w <= 220; w += 9 {
		for h := MinHeight; h <= 60; h += 2 {
			l := LayoutFor(w, h)
			owner := make([]int, w*h)
			for n, r := range []Rect{l.Header, l.Queue, l.Card, l.Strip, l.Toast, l.Footer} {
				if r.X < 0 || r.Y < 0 || r.W < 0 || r.H < 0 || r.X+r.W > w || r.Y+r.H > h {
					t.Fatalf("%dx%d: %+v leaves the window", w, h, r)
				}
				for y := r.Y; y < r.Y+r.H; y++ {
					for x := r.X; x < r.X+r.W; x++ {
						if owner[y*w+x] != 0 {
							t.Fatalf("%dx%d: two parts at %d,%d in %+v", w, h, x, y, l)
						}
						owner[y*w+x] = n + 1
					}
				}
			}
			if l.Card.H < 5 || l.Card.W < MinWidth {
				t.Fatalf("%dx%d: no room for the card: %+v", w, h, l.Card)
			}
		}
	}
}

func TestRectContainsItsCellsOnly(t *testing.T) {
	r := Rect{X: 2, Y: 3, W: 4, H: 1}
	for cell, want := range map[[2]int]bool{{2, 3}: true, {5, 3}: true, {6, 3}: false, {1, 3}: false, {2, 4}: false, {2, 2}: false} {
		if got := r.Contains(cell[0], cell[1]); got != want {
			t.Errorf("Contains(%v) = %v, want %v", cell, got, want)
		}
	}
	if !(Rect{W: 5}).Empty() || r.Empty() {
		t.Error("a rectangle is empty when it has no area")
	}
}
