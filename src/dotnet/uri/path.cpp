#include "dotnet/uri/path.hpp"

#include <algorithm>
#include <cstddef>
#include <ranges>
#include <vector>

namespace signalr_config::dotnet::uri {
namespace {

struct Cut {
  std::size_t begin;
  std::size_t length;
};

/// Finds what to remove in one walk from the last segment to the first, as UriHelper.Compress does: a ".."
/// is only a count until the segment before it is met.
class DotSegments {
 public:
  DotSegments(const std::u16string_view path, const bool file_path_dots)
      : path_(path), file_path_dots_(file_path_dots) {}

  /// Ordered from the end of the path to its beginning.
  std::vector<Cut> cuts() && {
    for (std::size_t i = path_.size(); i-- > 0;) visit(i);
    if (file_path_dots_ && slashes_ <= 1) finish();
    return std::move(cuts_);
  }

 private:
  void visit(const std::size_t i) {
    const char16_t c = path_[i];
    count_slashes(i, c);
    if (c == u'.') {
      ++dots_;
      return;
    }
    const bool dot_segment = c == u'/' && is_dot_segment(i);
    if (dot_segment) {
      cuts_.push_back({i + 1, dots_ + (last_slash_ != 0 ? 1U : 0U)});
      last_slash_ = i;
      if (dots_ == 2) ++to_remove_;
    } else if (c == u'/') {
      if (to_remove_ != 0) {
        --to_remove_;
        cuts_.push_back({i + 1, last_slash_ - i});
      }
      last_slash_ = i;
    }
    dots_ = 0;
  }

  void count_slashes(const std::size_t i, const char16_t c) {
    if (c == u'/') {
      ++slashes_;
      return;
    }
    if (slashes_ > 1) last_slash_ = i + 1;
    slashes_ = 0;
  }

  bool is_dot_segment(const std::size_t slash) const {
    if (dots_ == 0 || dots_ > 2) return false;
    const std::size_t behind = slash + dots_ + 1;
    return last_slash_ == behind || (last_slash_ == 0 && behind == path_.size());
  }

  /// The first segment of a path that does not begin with a slash.
  void finish() {
    if (to_remove_ != 0 && path_.front() != u'/') {
      cuts_.push_back({0, last_slash_ + 1});
    } else if (dots_ != 0 && (last_slash_ == dots_ || (last_slash_ == 0 && dots_ == path_.size()))) {
      cuts_.push_back({0, dots_ + (last_slash_ != 0 ? 1U : 0U)});
    }
  }

  std::u16string_view path_;
  bool file_path_dots_;
  std::vector<Cut> cuts_;
  std::size_t slashes_ = 0;     // in a row, up to here
  std::size_t last_slash_ = 0;  // where the segment behind this one ends
  std::size_t dots_ = 0;        // in a row, up to here
  std::size_t to_remove_ = 0;   // segments that a ".." takes back
};

}  // namespace

std::u16string compress_path(const std::u16string_view path, const Syntax& syntax) {
  std::u16string slashed(path);
  if (slashed.empty()) return slashed;
  if (syntax.has(Rule::convert_slashes)) std::replace(slashed.begin(), slashed.end(), u'\\', u'/');

  const std::vector<Cut> cuts = DotSegments(slashed, syntax.has(Rule::file_path_dots)).cuts();
  std::u16string kept;
  kept.reserve(slashed.size());
  std::size_t from = 0;
  for (const Cut& cut : std::views::reverse(cuts)) {
    if (cut.begin > from) kept.append(slashed, from, cut.begin - from);
    from = std::max(from, std::min(cut.begin + cut.length, slashed.size()));
  }
  return kept.append(slashed, from);
}

}  // namespace signalr_config::dotnet::uri
