# Holds findings against judgements: awk -v show=table|findings -v linted="OWNER/NAME..." pass=judgements FILE pass=findings FILE
# Both are lines of JSON with the members repository, file, line, rule and severity.

function member(name,    at, rest, value) {
  at = index($0, "\"" name "\":")
  if (!at) return ""
  rest = substr($0, at + length(name) + 3)
  if (rest !~ /^"/) {
    match(rest, /^[^,}]*/)
    return substr(rest, 1, RLENGTH)
  }
  match(rest, /^"([^"\\]|\\.)*"/)
  value = substr(rest, 2, RLENGTH - 2)
  return value
}

function rank(severity) { return severity == "error" ? 3 : severity == "warning" ? 2 : severity == "info" ? 1 : 0 }

function place_of_line() {
  return member("repository") SUBSEP member("file") SUBSEP member("line") SUBSEP member("rule")
}

# What is true stays so at another severity; what is false as an error may be right as information.
function verdict_of(place, severity) {
  if ((place, severity) in judgement) return judgement[place, severity]
  return place in true_severity ? "true" : "unjudged"
}

function told(place,    part) {
  split(place, part, SUBSEP)
  return part[1] ": " part[2] ":" part[3] ": " part[4]
}

function list(title, places, count,    i) {
  if (!count) return
  print "\n" title ":"
  for (i = 1; i <= count; ++i) print "  " places[i]
}

BEGIN {
  count = split(linted, names, " ")
  for (i = 1; i <= count; ++i) is_linted[names[i]] = 1
}

pass == "judgements" {
  place = place_of_line()
  judgement[place, member("severity")] = member("judgement")
  reason[place, member("severity")] = member("reason")
  if (member("judgement") == "true" && rank(member("severity")) > rank(true_severity[place])) {
    true_severity[place] = member("severity")
    repository[place] = member("repository")
  }
  next
}

{
  place = place_of_line()
  severity = member("severity")
  if (show == "findings") {
    printf "{\"repository\":\"%s\",\"commit\":\"%s\",\"file\":\"%s\",\"line\":%s,\"rule\":\"%s\",\"severity\":\"%s\",", \
      member("repository"), member("commit"), member("file"), member("line"), member("rule"), severity
    printf "\"judgement\":\"%s\",\"reason\":\"%s\"}\n", judgement[place, severity], reason[place, severity]
    next
  }
  seen[place] = 1
  row = member("rule") SUBSEP severity
  verdict = verdict_of(place, severity)
  if (verdict == "") verdict = "unjudged"
  ++rows[row]
  ++number[row, verdict]
  ++total[verdict]
  ++all
  text = severity ": " told(place) ": " member("message")
  if (verdict == "false") false_ones[++false_count] = text
  if (verdict == "noise") noise[++noise_count] = text
  if (verdict == "unjudged") unjudged[++unjudged_count] = text
  if (verdict == "false" && severity == "error") ++false_errors
  if (verdict == "true" && rank(severity) < rank(true_severity[place]))
    weaker[++weaker_count] = text " (it was " true_severity[place] ")"
}

END {
  if (show == "findings") exit 0
  for (place in true_severity) {
    if ((repository[place] in is_linted) && !(place in seen))
      lost[++lost_count] = true_severity[place] ": " told(place)
  }
  printf "%-9s %-9s %8s %6s %6s %6s %9s\n", "RULE", "SEVERITY", "FINDINGS", "TRUE", "FALSE", "NOISE", "UNJUDGED"
  sorter = "sort"
  for (row in rows) {
    split(row, part, SUBSEP)
    printf "%-9s %-9s %8d %6d %6d %6d %9d\n", part[1], part[2], rows[row], number[row, "true"], number[row, "false"], \
      number[row, "noise"], number[row, "unjudged"] | sorter
  }
  close(sorter)
  printf "%-9s %-9s %8d %6d %6d %6d %9d\n", "all", "", all, total["true"], total["false"], total["noise"], total["unjudged"]
  list("False", false_ones, false_count)
  list("Noise", noise, noise_count)
  list("Not judged", unjudged, unjudged_count)
  list("True, and lost", lost, lost_count)
  list("True, and less severe", weaker, weaker_count)
  wrong = total["false"] + total["noise"]
  printf "\n%d of %d findings are false or noise, %d of the errors false; %d true ones are lost, %d less severe.\n", \
    wrong, all, false_errors, lost_count, weaker_count
  exit (false_errors || wrong * 20 > all || lost_count || weaker_count || unjudged_count) ? 1 : 0
}
