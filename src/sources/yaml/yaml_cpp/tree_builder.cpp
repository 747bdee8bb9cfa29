#include "sources/yaml/yaml_cpp/tree_builder.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "sources/common/limits.hpp"
#include "sources/yaml/scalar.hpp"

namespace signalr_config::sources {
namespace {

// What a node weighs besides its text.
constexpr std::size_t node_weight = 16;

// Configurations repeat a few blocks by aliases; a bomb makes gigabytes of a few lines.
constexpr std::size_t free_weight = std::size_t{4} << 20;
constexpr std::size_t weight_factor = 10;

// Also the depth at which destroying a tree, one call a level, is still safe.
constexpr std::size_t maximum_depth = 400;

// A document takes few bytes of text, and much more of memory.
constexpr std::size_t maximum_documents = 10'000;

constexpr std::string_view merge_key = "<<";

constexpr std::array<std::string_view, 4> null_words{"~", "null", "Null", "NULL"};

bool is_null_text(std::string_view text) {
  return text.empty() || std::find(null_words.begin(), null_words.end(), text) != null_words.end();
}

// The word that was written for a null; empty where nothing was written at all.
std::string_view null_word_at(std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n,]}#:"));
  return is_null_text(word) ? word : std::string_view();
}

// yaml-cpp makes the bytes 85 and A0 of "\N" and "\_"; everything else in a value is UTF-8.
std::string with_latin_1_escapes(const std::string& value) {
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const auto byte = static_cast<unsigned char>(value[at]);
    if (byte == 0x85 || byte == 0xA0) text += '\xC2';
    const std::size_t size = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    text.append(value, at, size);
    at += size;
  }
  return text;
}

}  // namespace

void YamlTreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  // yaml-cpp makes a document of what it cannot use (a ',' outside of a list), and leaves it where it is.
  const std::size_t at = offset(mark);
  if (documents_ > 0 && at <= document_begin_) {
    throw YamlRefusal(DiagnosticCode::yaml_syntax, at,
                      "expected valid YAML: found what can begin no document",
                      "Remove it, or put the text into quotes.");
  }
  if (documents_ > 0 && amount_ == YamlDocumentsToRead::first) throw YamlEnd();
  if (++documents_ > maximum_documents) {
    throw YamlRefusal(DiagnosticCode::yaml_documents, at,
                      "expected at most " + std::to_string(maximum_documents) + " documents, found more",
                      "Split the file.");
  }
  document_begin_ = at;
  open_.clear();
  anchors_.clear();
}

void YamlTreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  auto node = std::make_shared<DataNode>();
  const std::size_t at = std::min(skip_yaml_properties(text_, offset(mark)), text_.size());
  const std::string_view word = null_word_at(text_.substr(at));
  if (!word.empty()) node->span = make_span(at, at + word.size());
  complete({std::move(node), node_weight, true}, anchor);
}

void YamlTreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                               const std::string& value) {
  if (tag == "?" && is_null_text(value)) return OnNull(mark, anchor);
  auto node = std::make_shared<DataNode>();
  const YamlScalarPlace place = find_yaml_scalar(text_, offset(mark), value);
  node->kind = DataKind::scalar;
  node->style = place.style;
  node->text = place.style == ScalarStyle::double_quoted ? with_latin_1_escapes(value) : value;
  node->span = place.span;
  node->encoding = place.encoding;
  complete({std::move(node), node_weight + value.size(), true}, anchor);
}

void YamlTreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end() || !found->second.is_complete) {
    throw YamlRefusal(DiagnosticCode::yaml_alias, offset(mark),
                      "expected an alias of something that is complete before it",
                      "Name an anchor that stands before, and outside of what it is used in.");
  }
  complete(found->second, 0);
}

void YamlTreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                                      YAML::EmitterStyle::value) {
  begin_collection(DataKind::sequence, mark, anchor);
}

void YamlTreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                                 YAML::EmitterStyle::value) {
  begin_collection(DataKind::mapping, mark, anchor);
}

void YamlTreeBuilder::begin_collection(DataKind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t at = offset(mark);
  if (open_.size() >= maximum_depth) {
    throw YamlRefusal(DiagnosticCode::yaml_depth, at,
                      "expected at most " + std::to_string(maximum_depth) + " levels, found another",
                      "Use fewer levels.");
  }
  auto node = std::make_shared<DataNode>();
  node->kind = kind;
  node->span = make_span(at, at);
  if (anchor != 0) anchors_[anchor] = {node, 0, false};
  open_.push_back({std::move(node), node_weight, anchor, nullptr, {}});
}

void YamlTreeBuilder::end_collection() {
  Frame& frame = open_.back();
  if (!frame.merges.empty()) merge(frame);
  const Weighed weighed{frame.node, frame.weight, true};
  const YAML::anchor_t anchor = frame.anchor;
  open_.pop_back();
  complete(weighed, anchor);
}

void YamlTreeBuilder::complete(const Weighed& weighed, YAML::anchor_t anchor) {
  if (++nodes_ > maximum_nodes) {
    throw YamlRefusal(DiagnosticCode::yaml_too_large, weighed.node->span.begin, std::string(entries_words),
                      std::string(entries_remedy));
  }
  if (anchor != 0) anchors_[anchor] = weighed;
  if (open_.empty()) {
    roots_.push_back(weighed.node);
    return;
  }
  weigh(open_.back(), weighed.weight, weighed.node->span.begin);
  add_to(open_.back(), weighed.node);
}

void YamlTreeBuilder::add_to(Frame& frame, const std::shared_ptr<DataNode>& node) {
  if (frame.node->is_sequence()) {
    frame.node->items.push_back(node);
  } else if (frame.key == nullptr) {
    if (node->is_sequence() || node->is_mapping()) {
      throw YamlRefusal(DiagnosticCode::yaml_key, node->span.begin,
                        "expected a key that is a word, found a collection",
                        "Write keys as plain or quoted text.");
    }
    frame.key = node;
  } else {
    const bool merges = frame.key->style == ScalarStyle::plain && frame.key->text == merge_key;
    (merges ? frame.merges : frame.node->members).push_back({std::exchange(frame.key, nullptr), node});
  }
}

// As https://yaml.org/type/merge.html has it: what is written wins, then what was merged first.
void YamlTreeBuilder::merge(Frame& frame) {
  std::unordered_set<std::string_view> present;
  for (const DataNode::Member& member : frame.node->members) present.insert(member.key->text);
  const auto merge_one = [&](const DataNode& source, const DataNode::Member& merged) {
    if (!source.is_mapping()) {
      throw YamlRefusal(DiagnosticCode::yaml_merge, merged.key->span.begin,
                        "expected '<<' to merge mappings only",
                        "Give it an alias of a mapping, or a list of such.");
    }
    for (const DataNode::Member& member : source.members) {
      weigh(frame, node_weight, merged.key->span.begin);
      if (present.insert(member.key->text).second) frame.node->members.push_back(member);
    }
  };
  for (const DataNode::Member& merged : frame.merges) {
    if (!merged.value->is_sequence()) {
      merge_one(*merged.value, merged);
      continue;
    }
    for (const DataNodePtr& item : merged.value->items) merge_one(*item, merged);
  }
}

void YamlTreeBuilder::weigh(Frame& frame, std::size_t weight, std::size_t place) const {
  frame.weight += weight;
  if (frame.weight <= free_weight + weight_factor * text_.size()) return;
  // Without aliases nothing can weigh this much: a node takes a byte of text at least.
  if (anchors_.empty()) return;
  throw YamlRefusal(
      DiagnosticCode::yaml_alias_bomb, place,
      "expected aliases that repeat a little, found some that expand to far more than is written",
      "Write out what is needed, or split the file.");
}

}  // namespace signalr_config::sources
