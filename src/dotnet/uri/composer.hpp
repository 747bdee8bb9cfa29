#pragma once

#include <string>
#include <string_view>

#include "dotnet/uri/as_written.hpp"
#include "dotnet/uri/authority.hpp"
#include "dotnet/uri/parts.hpp"
#include "dotnet/uri/uri.hpp"

namespace signalr_config::dotnet {

/// Writes the three forms of a URI: the absolute one, the one that is shown and the one that is compared
/// (UriComponents.HttpRequestUrl, UriFormat.SafeUnescaped).
class UriComposer {
 public:
  UriComposer(const uri::Authority& authority, const uri::Parts& parts);

  Uri compose() &&;

 private:
  void write_absolute();
  void write_display();
  void write_compared();

  void append_scheme(std::string& out) const;
  void append_host(std::string& out, bool as_written) const;
  /// Appends `form` behind the absolute form unless it is the beginning of that.
  void place(std::string_view form, std::uint32_t& begin, std::uint32_t& end);

  const uri::Authority& authority_;
  const uri::Parts& parts_;
  uri::AsWritten as_written_;
  std::u16string path_;  // without dot segments
  Uri uri_;
};

}  // namespace signalr_config::dotnet
