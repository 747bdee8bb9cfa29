#include "core/name_list.hpp"

#include <cstddef>
#include <utility>

namespace signalr_config::core {

Span NameList::add(std::string_view name) {
  if (!names_.empty()) names_ += '\n';
  const std::size_t begin = names_.size();
  names_ += name;
  return make_span(begin, names_.size());
}

std::shared_ptr<const Document> NameList::document(std::string name, SourceKind kind) && {
  return std::make_shared<const Document>(std::move(name), kind, std::move(names_));
}

}  // namespace signalr_config::core
