#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "reload/watching/watcher.hpp"

namespace signalr_config::reload {

bool is_on_remote_file_system(const std::string& directory) {
  // statfs(2), and linux/magic.h.
  static constexpr std::array<std::uint32_t, 14> remote{
      0x00006969,  // NFS
      0x0000517b,  // SMB
      0xff534d42,  // CIFS
      0xfe534d42,  // SMB 2
      0x65735546,  // FUSE: sshfs, blobfuse, s3fs
      0x01021997,  // 9P: WSL's drives, gVisor
      0x5346414f,  // AFS
      0x6b414653,  // kAFS
      0x00c36400,  // Ceph
      0x73757245,  // Coda
      0x0bd00bd0,  // Lustre
      0x786f4256,  // VirtualBox's shared folders
      0xbacbacbc,  // VMware's shared folders
      0x6a656a63,  // virtiofs and its like, as FUSE of the host
  };
  struct statfs found {};
  if (::statfs(directory.c_str(), &found) != 0) return false;
  return std::ranges::find(remote, static_cast<std::uint32_t>(found.f_type)) != remote.end();
}

}  // namespace signalr_config::reload
