# Draws lines of `SERIES COUNT MILLISECONDS MEBIBYTES` as an SVG with two logarithmic axes.
# -v column=3 (time) or 4 (memory), -v title=TEXT.

function log10(x) { return log(x) / log(10) }
function floor(x) { return x == int(x) || x > 0 ? int(x) : int(x) - 1 }
function x_of(count) { return left + (log10(count) - first_x) / (last_x - first_x) * width }
function y_of(value) { return top + height - (log10(value) - first_y) / (last_y - first_y) * height }

BEGIN {
  left = 70; top = 40; width = 500; height = 300
  colours["keys"] = "#0072b2"; colours["endpoints"] = "#d55e00"; colours["files"] = "#009e73"
  names["keys"] = "show, by keys"; names["endpoints"] = "resolve, by endpoints"; names["files"] = "lint, by files"
}

{
  if (!($1 in points)) order[++series] = $1
  number = ++size[$1]
  count[$1, number] = $2
  value[$1, number] = $column
  points[$1] = 1
  if (lowest == "" || $column < lowest) lowest = $column
  if ($column > highest) highest = $column
  if (least == "" || $2 < least) least = $2
  if ($2 > most) most = $2
}

END {
  first_x = floor(log10(least) + 1e-9); last_x = -floor(-log10(most) + 1e-9)
  first_y = floor(log10(lowest) + 1e-9); last_y = -floor(-log10(highest) + 1e-9)
  print "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"400\" font-family=\"sans-serif\" font-size=\"12\">"
  print "<rect width=\"760\" height=\"400\" fill=\"white\"/>"
  printf "<text x=\"%d\" y=\"24\" font-size=\"15\">%s</text>\n", left, title
  for (decade = first_x; decade <= last_x; ++decade) {
    x = x_of(10 ^ decade)
    printf "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>\n", x, top, x, top + height
    printf "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>\n", x, top + height + 18, 10 ^ decade
  }
  for (decade = first_y; decade <= last_y; ++decade) {
    y = y_of(10 ^ decade)
    printf "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>\n", left, y, left + width, y
    printf "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%g</text>\n", left - 8, y + 4, 10 ^ decade
  }
  for (i = 1; i <= series; ++i) {
    name = order[i]
    line = ""
    for (number = 1; number <= size[name]; ++number)
      line = line sprintf("%.1f,%.1f ", x_of(count[name, number]), y_of(value[name, number]))
    printf "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n", line, colours[name]
    printf "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n", left + width + 12, top + 20 * i, colours[name], names[name]
  }
  print "</svg>"
}
