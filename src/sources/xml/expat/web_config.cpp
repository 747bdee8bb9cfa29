#include "sources/xml/expat/web_config.hpp"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "sources/common/duplicate_key.hpp"
#include "sources/common/unique_entries.hpp"
#include "sources/xml/expat/encoding.hpp"
#include "sources/xml/expat/problems.hpp"
#include "sources/xml/tag.hpp"

namespace signalr_config::sources {
namespace {

constexpr std::string_view connection_strings = "connectionStrings";
constexpr std::string_view app_settings = "appSettings";

// An attribute as it stands in the tag, and what it says.
struct Attribute {
  std::string_view value;
  Span place;
};

class WebConfigReader {
 public:
  WebConfigReader(std::shared_ptr<const Document> document, std::size_t begin)
      : source_(document), document_(std::move(document)), begin_(begin) {}

  ParsedSource run() && {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"),
                                                                              XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    parser_ = parser.get();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, on_start, on_end);
    XML_SetStartDoctypeDeclHandler(parser_, on_document_type);
    const std::string_view text = document_->bytes().substr(begin_);
    const auto status = XML_Parse(parser_, text.data(), static_cast<int>(text.size()), 1);
    if (failure_) std::rethrow_exception(failure_);
    if (status != XML_STATUS_OK && !stopped_) {
      const int code = XML_GetErrorCode(parser_);
      if (code == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
      source_.diagnostics.push_back(sources::xml_syntax_problem(document_, {code, offset(), std::nullopt}));
    }
    return std::move(source_);
  }

 private:
  // expat is written in C: no exception may pass through it.
  template <class Call>
  static void guard(void* user, Call call) {
    auto& reader = *static_cast<WebConfigReader*>(user);
    if (reader.stopped_) return;
    try {
      call(reader);
    } catch (...) {
      reader.failure_ = std::current_exception();
      reader.stop();
    }
  }

  static void XMLCALL on_start(void* user, const char* name, const char** attributes) {
    guard(user, [=](WebConfigReader& reader) { reader.begin_element(name, attributes); });
  }
  static void XMLCALL on_end(void* user, const char*) {
    guard(user, [](WebConfigReader& reader) {
      --reader.depth_;
      if (reader.depth_ == reader.section_depth_) reader.section_ = {};
    });
  }
  static void XMLCALL on_document_type(void* user, const char*, const char*, const char*, int) {
    guard(user, [](WebConfigReader& reader) {
      const std::size_t at = reader.offset();
      reader.source_.diagnostics.push_back(sources::xml_document_type(reader.document_, make_span(at, at)));
      reader.stop();
    });
  }

  void stop() {
    stopped_ = true;
    XML_StopParser(parser_, XML_FALSE);
  }

  std::size_t offset() const {
    const XML_Index index = XML_GetCurrentByteIndex(parser_);
    return begin_ + (index < 0 ? 0 : static_cast<std::size_t>(index));
  }

  // Sections stand below the root, or are the root of a file of their own.
  void begin_element(std::string_view name, const char* const* attributes) {
    const std::size_t depth = depth_++;
    if (section_.empty()) {
      if (depth > 1 || (name != connection_strings && name != app_settings)) return;
      section_ = name == app_settings ? app_settings : connection_strings;
      section_depth_ = depth;
      warn_of_other_file(attributes);
    } else if (depth == section_depth_ + 1) {
      read_item(name, attributes);
    }
  }

  void read_item(std::string_view name, const char* const* attributes) {
    const bool is_settings = section_ == app_settings;
    if (name == "clear") {
      std::erase_if(source_.entries, [&](const Entry& entry) { return is_in_section(entry); });
      if (!is_settings) connection_strings_.clear();
      return;
    }
    const auto key = find(attributes, is_settings ? "key" : "name");
    if (!key) return;
    const std::string full = (is_settings ? std::string() : "ConnectionStrings:") + std::string(key->value);
    if (name == "remove") {
      if (!is_settings) connection_strings_.erase(full);
      std::erase_if(source_.entries,
                    [&](const Entry& entry) { return is_in_section(entry) && entry.key == full; });
    } else if (name == "add") {
      const auto value = find(attributes, is_settings ? "value" : "connectionString");
      add(full, *key, value.value_or(Attribute{"", {}}));
    }
  }

  void add(const std::string& key, const Attribute& name, const Attribute& value) {
    const bool stands_there = document_->text(value.place) == value.value;
    const Origin origin{document_, name.place, value.place,
                        stands_there ? ValueEncoding::verbatim : ValueEncoding::opaque, nullptr};
    source_.entries.push_back({source_.store(key), source_.store(value.value), origin});
    if (section_ == app_settings) return;  // of two with one key the later one counts
    const auto [first, is_new] = connection_strings_.try_emplace(source_.entries.back().key, origin);
    if (is_new) return;
    const Entry before{first->first, std::nullopt, first->second};
    source_.diagnostics.push_back(
        duplicate_key_problem(before, source_.entries.back(), DiagnosticCode::web_config_duplicate_name));
  }

  bool is_in_section(const Entry& entry) const {
    const bool is_connection_string = entry.key.starts_with("ConnectionStrings:");
    return is_connection_string == (section_ == connection_strings);
  }

  void warn_of_other_file(const char* const* attributes) {
    for (const char* const name : {"configSource", "file"}) {
      const auto other = find(attributes, name);
      if (!other) continue;
      Diagnostic problem =
          sources::problem_at(document_, DiagnosticCode::web_config_other_file, other->place);
      problem.severity = Severity::warning;
      problem.message.key(section_).text(" stands in another file, which is not read: ").key(other->value);
      problem.remedy = "Give that file as well, after this one, with --as web-config.";
      source_.diagnostics.push_back(std::move(problem));
    }
  }

  std::optional<Attribute> find(const char* const* attributes, std::string_view name) const {
    const sources::XmlTag tag = sources::scan_xml_tag(document_->bytes(), offset());
    for (; *attributes != nullptr; attributes += 2) {
      if (name != *attributes) continue;
      const auto place = std::ranges::find_if(
          tag.attributes, [&](const auto& attribute) { return document_->text(attribute.name) == name; });
      return Attribute{attributes[1], place == tag.attributes.end() ? Span{} : place->value};
    }
    return std::nullopt;
  }

  ParsedSource source_;
  std::shared_ptr<const Document> document_;
  std::size_t begin_;
  XML_Parser parser_ = nullptr;
  std::exception_ptr failure_;
  bool stopped_ = false;
  std::size_t depth_ = 0;
  std::size_t section_depth_ = 0;
  std::map<std::string_view, Origin> connection_strings_;
  std::string_view section_;  // empty outside of the two
};

}  // namespace

ParsedSource read_web_config(std::string name, std::string bytes, SourceKind kind) {
  const bool too_large = sources::is_too_large(bytes);
  if (too_large) bytes.clear();
  DecodedText decoded = sources::decode_xml(std::move(bytes));
  const auto document = std::make_shared<const Document>(std::move(name), kind, std::move(decoded.text));
  if (too_large || decoded.first_replacement) {
    ParsedSource refused(document);
    refused.diagnostics.push_back(too_large ? sources::xml_too_large(document)
                                            : sources::xml_ill_formed(document, *decoded.first_replacement));
    return refused;
  }
  return WebConfigReader(document, decoded.begin).run();
}

}  // namespace signalr_config::sources
