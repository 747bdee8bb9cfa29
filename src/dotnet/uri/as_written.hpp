#pragma once

#include "dotnet/uri/parts.hpp"

namespace signalr_config::dotnet::uri {

/// Which forms of a URI System.Uri does not compose but copies from the text, because it has found nothing to
/// rewrite in the parts that they show. That is only seen by the zeros of Parts::surplus_zeros, which it does
/// not find.
struct AsWritten {
  bool absolute = false;
  bool display = false;
  bool compared = false;
};

AsWritten as_written(const Parts& parts);

}  // namespace signalr_config::dotnet::uri
