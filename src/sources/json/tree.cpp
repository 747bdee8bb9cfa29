#include "sources/json/tree.hpp"

#include <utility>

#include "dotnet/utf8.hpp"
#include "sources/common/limits.hpp"
#include "sources/json/diagnostics.hpp"
#include "sources/json/string.hpp"
#include "sources/json/walk.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config::sources {
namespace {

/// The handler of a JsonWalk that keeps everything.
class JsonTreeBuilder {
 public:
  // More levels than any tool writes; the tree's destruction takes a call for each.
  static constexpr JsonRules rules{.maximum_depth = 200,
                                   .depth_remedy = "Use fewer levels.",
                                   .found = Found::masked,
                                   .comment_before_colon = true};

  explicit JsonTreeBuilder(std::string_view text) : text_(text) {}

  void begin(JsonContainer container, std::size_t bracket) {
    auto node = std::make_shared<DataNode>();
    node->kind = container == JsonContainer::array ? DataKind::sequence : DataKind::mapping;
    node->span = make_span(bracket, bracket);
    open_.push_back({std::move(node), nullptr});
  }

  void end(JsonContainer /*container*/, Span whole, bool /*is_empty*/) {
    open_.back().node->whole = whole;
    value_ = std::move(open_.back().node);
    open_.pop_back();
  }

  void name(const JsonString& name) { open_.back().name = string_node(name); }
  void item(std::uint32_t /*index*/) {}
  void string(const JsonString& string) { value_ = string_node(string); }
  void number(Span span) { value_ = scalar(span); }

  void literal(std::string_view word, Span span) {
    value_ = scalar(span);
    if (word != "null") return;
    value_->kind = DataKind::null;
    value_->text.clear();
    value_->encoding = ValueEncoding::opaque;
  }

  void end_value() {
    if (++nodes_ > maximum_nodes) {
      throw JsonSyntaxError{DiagnosticCode::json_too_large, value_->span.begin, std::string(entries_words),
                            std::string(entries_remedy), Found::unsaid};
    }
    if (open_.empty()) return;
    Frame& frame = open_.back();
    frame.last = value_.get();
    if (frame.node->is_sequence()) {
      frame.node->items.push_back(std::move(value_));
    } else {
      frame.node->members.push_back({std::move(frame.name), std::move(value_)});
    }
  }

  void comma(std::size_t place) { open_.back().last->comma = place; }

  DataNodePtr take() { return std::move(value_); }

 private:
  struct Frame {
    std::shared_ptr<DataNode> node;
    DataNodePtr name;          // of the member that is being read
    DataNode* last = nullptr;  // what was read before
  };

  [[nodiscard]] std::shared_ptr<DataNode> scalar(Span span) const {
    auto node = std::make_shared<DataNode>();
    node->kind = DataKind::scalar;
    node->span = node->whole = span;
    node->text = text_.substr(span.begin, span.size());
    node->encoding = ValueEncoding::verbatim;
    return node;
  }

  [[nodiscard]] std::shared_ptr<DataNode> string_node(const JsonString& string) const {
    auto node = scalar(string.span);
    node->whole = make_span(string.span.begin - 1, string.span.end + 1);
    node->style = ScalarStyle::double_quoted;
    if (!string.has_escapes) return node;
    node->text = unescape_json(node->text).text;
    node->encoding = ValueEncoding::json_string;
    return node;
  }

  std::string_view text_;
  std::vector<Frame> open_;
  std::shared_ptr<DataNode> value_;  // that was read last
  std::size_t nodes_ = 0;
};

class EntryCollector {
 public:
  std::vector<JsonTreeEntry> run(const DataNode& root) {
    collect(root, {});
    return std::move(found_);
  }

 private:
  void collect(const DataNode& holder, const std::string& key) {
    for (std::size_t i = 0; i < size_of(holder); ++i) {
      way_.push_back({&holder, i});
      const std::string segment = holder.is_mapping() ? holder.members[i].key->text : std::to_string(i);
      // As .NET does: every level but the first has a delimiter, also below an empty name.
      const std::string path = way_.size() == 1 ? segment : key + ':' + segment;
      const DataNode& value = way_.back().value();
      if (size_of(value) == 0) {
        found_.push_back({way_, path});
      } else {
        collect(value, path);
      }
      way_.pop_back();
    }
  }

  JsonWay way_;
  std::vector<JsonTreeEntry> found_;
};

DataNodePtr read_root(std::string_view text, std::size_t begin, std::vector<Comment>& comments) {
  JsonScanner scanner(text, begin, comments);
  JsonTreeBuilder builder(text);
  JsonWalk(scanner, builder).read_document();
  return builder.take();
}

}  // namespace

JsonTree read_json_tree(std::string_view text) {
  JsonTree tree;
  const std::size_t begin = text::begin_of_text(text);
  tree.root = read_root(text, begin, tree.comments);
  return tree;
}

DataDocuments read_json_documents(std::shared_ptr<const Document> document, std::size_t begin) {
  DataDocuments read{document, {}, {}, {}};
  try {
    read.roots.push_back(read_root(document->bytes(), begin, read.comments));
  } catch (const JsonSyntaxError& error) {
    read.diagnostics.push_back(json_syntax_problem({document, {}, {}}, error));
  }
  return read;
}

std::size_t JsonStep::begin() const {
  return (holder->is_mapping() ? *holder->members[index].key : value()).whole.begin;
}

const DataNode& JsonStep::value() const {
  return holder->is_mapping() ? *holder->members[index].value : *holder->items[index];
}

std::size_t size_of(const DataNode& holder) { return holder.members.size() + holder.items.size(); }

std::vector<JsonTreeEntry> entries_of(const JsonTree& tree) { return EntryCollector().run(*tree.root); }

}  // namespace signalr_config::sources
