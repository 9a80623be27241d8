package uitest

import (
	"fmt"
	"html"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// The measures of a picture, in pixels.
const (
	cellWidth  = 9
	cellHeight = 19
	pictureGap = 14 // around the screen
	baseline   = 14 // of the text in its cell
)

// The colours of a picture: those of a dark terminal.
const (
	paper = "#14171c"
	ink   = "#d6dbe3"
)

// Picture draws a screen of w by h cells as an SVG, for documents. The content
// is what a view returns, styles included.
func Picture(content string, w, h int) string {
	screen := uv.NewScreenBuffer(w, h)
	screen.Method = ansi.GraphemeWidth
	uv.NewStyledString(content).Draw(screen, screen.Bounds())
	var b strings.Builder
	width, height := w*cellWidth+2*pictureGap, h*cellHeight+2*pictureGap
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">`+"\n", width, height, width, height)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", paper)
	fmt.Fprintf(&b, `<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="15" xml:space="preserve">`+"\n")
	for y := range h {
		drawLine(&b, screen, y, w)
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// drawLine writes one element for each run of cells that look alike.
func drawLine(b *strings.Builder, screen uv.ScreenBuffer, y, w int) {
	for x := 0; x < w; {
		first := screen.CellAt(x, y)
		text, cells := "", 0
		for x+cells < w {
			c := screen.CellAt(x+cells, y)
			if c == nil || !c.Style.Equal(&first.Style) || c.Width != first.Width {
				break
			}
			text += c.Content
			cells += max(c.Width, 1)
		}
		if strings.TrimSpace(text) != "" {
			fmt.Fprintf(b, `<text x="%d" y="%d" textLength="%d" fill="%s"%s>%s</text>`+"\n",
				pictureGap+x*cellWidth, pictureGap+y*cellHeight+baseline, cells*cellWidth,
				fill(first.Style.Fg), weight(first.Style), html.EscapeString(text))
		}
		x += max(cells, 1)
	}
}

func fill(c color.Color) string {
	if c == nil {
		return ink
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func weight(s uv.Style) string {
	if s.Attrs&uv.AttrBold != 0 {
		return ` font-weight="bold"`
	}
	return ""
}
