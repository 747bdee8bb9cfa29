#include "reload/watching/watch_problems.hpp"

#include <cerrno>
#include <system_error>

#include "text/well_formed.hpp"

namespace signalr_config::reload {

namespace {

Diagnostic problem(std::string code, Message message, std::string remedy) {
  Diagnostic result;
  result.code = std::move(code);
  result.severity = Severity::warning;
  result.message = std::move(message);
  result.remedy = std::move(remedy);
  return result;
}

std::string reason(int error) { return std::generic_category().message(error); }

}  // namespace

Diagnostic watcher_unavailable(int error) {
  Message message("changes of files cannot be watched: ");
  if (error != EMFILE && error != ENFILE) {
    return problem("watch-unavailable", std::move(message.text(reason(error))),
                   "Nothing has to be done. Changes are seen later than they could be.");
  }
  message.text("no more instances of inotify, or no more descriptors, are allowed");
  return problem("watch-limit-reached", std::move(message),
                 "Raise fs.inotify.max_user_instances with sysctl, or the limit of open files.");
}

Diagnostic directory_unwatched(const std::string& directory, int error) {
  Message message("cannot watch ");
  message.key(text::well_formed(directory)).text(": ");
  if (error == ENOSPC || error == ENOMEM) {
    message.text("no more watches are allowed");
    return problem("watch-limit-reached", std::move(message),
                   "Raise fs.inotify.max_user_watches with sysctl.");
  }
  message.text(reason(error));
  return problem("watch-unavailable", std::move(message),
                 error == EACCES ? "Give the user that runs this program the right to read the directory."
                                 : "Nothing has to be done. Changes are seen later than they could be.");
}

Diagnostic directory_remote(const std::string& directory) {
  Message message;
  message.key(text::well_formed(directory))
      .text(" is on a file system that others can change unseen (a network's, or a program's)");
  Diagnostic result = problem("watch-remote-file-system", std::move(message),
                              "Nothing has to be done. Changes are seen later than they could be.");
  result.severity = Severity::info;
  return result;
}

Diagnostic working_directory_gone() {
  return problem("watch-unavailable", Message("the working directory is not there any more"),
                 "Start the program in a directory that stays, or give absolute paths.");
}

}  // namespace signalr_config::reload
