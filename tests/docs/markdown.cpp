#include "markdown.hpp"

#include <stdexcept>

namespace docs {

namespace {

constexpr std::string_view fence = "```";

// Goes through a document line by line and knows where each line begins.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  bool next() {
    if (next_ >= text_.size()) return false;
    begin_ = next_;
    const std::size_t end = text_.find('\n', begin_);
    line_ = text_.substr(begin_, end == std::string_view::npos ? end : end - begin_);
    next_ = end == std::string_view::npos ? text_.size() : end + 1;
    ++number_;
    return true;
  }

  std::string_view line() const { return line_; }
  std::size_t number() const { return number_; }
  std::size_t begin() const { return begin_; }
  std::size_t after() const { return next_; }

 private:
  std::string_view text_;
  std::string_view line_;
  std::size_t begin_ = 0;
  std::size_t next_ = 0;
  std::size_t number_ = 0;
};

bool is_local(std::string_view target) {
  return !target.empty() && target.front() != '#' && target.find("://") == std::string_view::npos;
}

void add_link_targets(std::string_view line, std::vector<std::string>& targets) {
  std::size_t at = 0;
  while ((at = line.find("](", at)) != std::string_view::npos) {
    at += 2;
    const std::string_view target = line.substr(at, line.find(')', at) - at);
    if (is_local(target)) targets.emplace_back(target.substr(0, target.find('#')));
  }
}

}  // namespace

std::vector<FencedBlock> fenced_blocks(std::string_view document) {
  std::vector<FencedBlock> blocks;
  LineReader reader(document);
  while (reader.next()) {
    if (!reader.line().starts_with(fence)) continue;
    FencedBlock block{std::string(reader.line().substr(fence.size())), "", reader.number(), reader.after()};
    bool closed = false;
    while (!closed && reader.next()) closed = reader.line() == fence;
    if (!closed) throw std::runtime_error("line " + std::to_string(block.line) + ": the block is not closed");
    block.text = document.substr(block.begin, reader.begin() - block.begin);
    blocks.push_back(std::move(block));
  }
  return blocks;
}

std::vector<std::string> local_link_targets(std::string_view document) {
  std::vector<std::string> targets;
  LineReader reader(document);
  bool in_block = false;
  while (reader.next()) {
    if (reader.line().starts_with(fence)) in_block = !in_block;
    if (!in_block) add_link_targets(reader.line(), targets);
  }
  return targets;
}

std::vector<std::string> table_row_codes(std::string_view document) {
  constexpr std::string_view row = "| `";
  std::vector<std::string> codes;
  LineReader reader(document);
  while (reader.next()) {
    if (!reader.line().starts_with(row)) continue;
    const std::string_view rest = reader.line().substr(row.size());
    codes.emplace_back(rest.substr(0, rest.find('`')));
  }
  return codes;
}

}  // namespace docs
