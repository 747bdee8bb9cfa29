#include "cli/token/show_report.hpp"

#include <algorithm>
#include <ostream>

#include "cli/output/json_writer.hpp"
#include "cli/token/options.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::vector<std::string> shown_names(const TokenShowReport& report) {
  std::vector<std::string> names;
  for (const std::string& name : report.found.signed_by)
    names.push_back(signalr::display_key(name, report.disclosure));
  return names;
}

std::string signature_text(const TokenShowReport& report) {
  const TokenInspection& found = report.found;
  if (found.signature == TokenCheck::unknown) return "not compared: no endpoint here has a key";
  if (found.signed_by.empty()) return "signed by no key of the application";
  const std::string text = "signed by the key of " + joined(shown_names(report));
  return found.signature == TokenCheck::good ? text : text + ", and not of the endpoint that it is for";
}

// A name of application and hub, as far as it may be shown.
std::string shown_hub(const TokenShowReport& report) {
  return signalr::display_value("Azure:SignalR:ApplicationName", *report.found.hub, report.disclosure).text;
}

std::string time_text(const TokenShowReport& report) {
  const auto begins = time_in(report.token.payload, "nbf");
  const auto expires = time_in(report.token.payload, "exp");
  std::string text = report.found.time_text;
  if (begins) text += ", from " + utc_text(*begins);
  if (expires) text += (begins ? " to " : ", until ") + utc_text(*expires);
  return text;
}

std::string audience_text(const TokenShowReport& report) {
  const TokenInspection& found = report.found;
  if (found.audience == TokenCheck::unknown) return "not compared: there is no endpoint here";
  if (found.kind.empty()) return "none of the application's endpoints";
  std::string text = found.kind == "rest" ? "a REST call" : "a " + std::string(found.kind);
  if (found.hub) text += " of the hub " + shown_hub(report);
  text += " at " + signalr::display_key(found.endpoint, report.disclosure);
  return found.audience_problem.empty() ? text : text + ": " + found.audience_problem;
}

std::string coloured(TokenCheck check, const std::string& text, const terminal::Style& style) {
  const std::string printable = terminal::printable(text);
  if (check == TokenCheck::good) return style.good(printable);
  return check == TokenCheck::bad ? style.error(printable) : printable;
}

std::string_view word(TokenCheck check) {
  if (check == TokenCheck::unknown) return "unknown";
  return check == TokenCheck::good ? "good" : "bad";
}

Json time_json(const TokenShowReport& report, const char* name) {
  const auto time = time_in(report.token.payload, name);
  return time ? Json(utc_text(*time)) : Json(nullptr);
}

Json text_or_null(std::string text) { return text.empty() ? Json(nullptr) : Json(std::move(text)); }

}  // namespace

void write_token_show_text(std::ostream& out, const TokenShowReport& report, const terminal::Style& style) {
  const auto line = [&](std::string_view title, TokenCheck check, const std::string& text) {
    out << style.strong(title) << std::string(11 - title.size(), ' ') << coloured(check, text, style) << '\n';
  };
  line("Algorithm:", TokenCheck::unknown, shown_header(report.token.header, "alg", report.disclosure));
  line("Signature:", report.found.signature, signature_text(report));
  line("Time:", report.found.time, time_text(report));
  line("For:", report.found.audience, audience_text(report));
  const auto claims = shown_claims(report.token.payload, report.disclosure);
  std::size_t width = 0;
  for (const ShownClaim& claim : claims) width = std::max(width, terminal::printable(claim.name).size());
  out << '\n' << style.strong("Claims:") << '\n';
  for (const ShownClaim& claim : claims) {
    const std::string name = terminal::printable(claim.name);
    out << "  " << name << std::string(width - name.size() + 2, ' ')
        << terminal::printable(joined(claim.values)) << '\n';
  }
}

void write_token_show_json(std::ostream& out, const TokenShowReport& report) {
  const TokenInspection& found = report.found;
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  writer.member("good", found.is_good());
  writer.member("algorithm", text_or_null(shown_header(report.token.header, "alg", report.disclosure)));
  writer.member("keyId", text_or_null(shown_header(report.token.header, "kid", report.disclosure)));
  writer.member("signature", {{"check", word(found.signature)}, {"signedBy", shown_names(report)}});
  writer.member("time", {{"check", word(found.time)},
                         {"notBefore", time_json(report, "nbf")},
                         {"issuedAt", time_json(report, "iat")},
                         {"expires", time_json(report, "exp")}});
  Json hub = found.hub ? Json(shown_hub(report)) : Json(nullptr);
  writer.member("audience",
                {{"check", word(found.audience)},
                 {"kind", text_or_null(std::string(found.kind))},
                 {"endpoint", text_or_null(signalr::display_key(found.endpoint, report.disclosure))},
                 {"hub", hub},
                 {"problem", text_or_null(found.audience_problem)}});
  writer.begin_array("claims");
  for (const ShownClaim& claim : shown_claims(report.token.payload, report.disclosure))
    writer.element({{"name", claim.name}, {"values", claim.values}, {"masked", claim.masked}});
  writer.end_array();
  writer.finish();
}

}  // namespace signalr_config::cli
