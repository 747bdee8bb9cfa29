#include "sources/xml/expat/elements.hpp"

#include <utility>

#include "sources/xml/expat/line_info.hpp"

namespace signalr_config::sources {
namespace {

void push_segment(std::string& key, std::string_view segment) {
  if (!key.empty()) key += ':';
  key += segment;
}

void add_value(const std::string& key, const XmlValue& value, UniqueEntries& entries) {
  const auto& document = entries.source().document();
  const auto encoding =
      document->text(value.span) == value.text ? ValueEncoding::verbatim : ValueEncoding::opaque;
  if (entries.add(key, value.text, Origin{document, value.key, value.span, encoding, nullptr})) return;
  entries.source().exact_refusal_unmasked =
      "FormatException: A duplicate key '" + key + "' was found." + xml_line_info(*document, value.place);
}

}  // namespace

XmlElements::XmlElements() : elements_(1), groups_(1), texts_(1) {}

void XmlElements::begin_element(std::string_view local_name, std::string_view name, Span span) {
  const auto element = static_cast<Index>(elements_.size());
  elements_.push_back({local_name, name, span, static_cast<Index>(attributes_.size()), 0, 0, 0, 0, 0});
  if (!open_.empty()) add_child(open_.back(), element);
  open_.push_back(element);
}

void XmlElements::add_child(Index parent, Index child) {
  std::string sibling_name = std::to_string(parent);
  push_segment(sibling_name, elements_[child].local_name);
  if (!elements_[child].name.empty()) push_segment(sibling_name, elements_[child].name);
  const auto [found, is_new] =
      group_of_.try_emplace(std::move(sibling_name), static_cast<Index>(groups_.size()));
  if (is_new) {
    groups_.push_back({child, child, 1, 0});
    Element& holder = elements_[parent];
    (holder.first_group == 0 ? holder.first_group : groups_[holder.last_group].next) = found->second;
    holder.last_group = found->second;
    return;
  }
  Group& group = groups_[found->second];
  elements_[group.last].next = child;
  group.last = child;
  ++group.size;
}

void XmlElements::add_attribute(std::string_view local_name, const XmlValue& value) {
  attributes_.push_back({local_name, value});
  ++elements_[open_.back()].attributes;
}

void XmlElements::set_text(const XmlValue& value) {
  Element& element = elements_[open_.back()];
  if (element.text == 0) {
    element.text = static_cast<Index>(texts_.size());
    texts_.emplace_back();
  }
  texts_[element.text] = value;
  texts_[element.text].key = element.span;
}

void XmlElements::end_element() { open_.pop_back(); }

void XmlElements::add_to(UniqueEntries& entries) const {
  if (elements_.size() == 1) return;
  const Element& root = elements_[1];
  std::string key(root.name);
  std::vector<Frame> frames;
  add_values(root, key, entries);
  push_children(root, key.size(), frames);
  while (!frames.empty() && !entries.is_full()) {
    const Frame frame = frames.back();
    if (frame.element == 0) {
      frames.pop_back();
      continue;
    }
    advance(frames.back());
    const Element& element = elements_[frame.element];
    key.resize(frame.key_size);
    push_segment(key, element.local_name);
    if (!element.name.empty()) push_segment(key, element.name);
    if (groups_[frame.group].size > 1) push_segment(key, std::to_string(frame.index));
    add_values(element, key, entries);
    push_children(element, key.size(), frames);
  }
}

void XmlElements::add_values(const Element& element, std::string& key, UniqueEntries& entries) const {
  const std::size_t size = key.size();
  for (Index i = 0; i < element.attributes; ++i) {
    const Attribute& attribute = attributes_[element.first_attribute + i];
    push_segment(key, attribute.local_name);
    add_value(key, attribute.value, entries);
    key.resize(size);
  }
  if (element.text != 0) add_value(key, texts_[element.text], entries);
}

void XmlElements::push_children(const Element& element, std::size_t key_size,
                                std::vector<Frame>& frames) const {
  if (element.first_group == 0) return;
  frames.push_back({element.first_group, groups_[element.first_group].first, 0, key_size});
}

void XmlElements::advance(Frame& frame) const {
  ++frame.index;
  frame.element = elements_[frame.element].next;
  if (frame.element != 0) return;
  frame.group = groups_[frame.group].next;
  frame.element = groups_[frame.group].first;  // the filler's is none
  frame.index = 0;
}

}  // namespace signalr_config::sources
