#include "reload/watching/watch_problems.hpp"

#include <cerrno>
#include <system_error>

#include "text/well_formed.hpp"

namespace signalr_config::reload {

namespace {

Diagnostic problem(DiagnosticCode code, Message message, std::string remedy) {
  Diagnostic result;
  result.code = code;
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
    return problem(DiagnosticCode::watch_unavailable, std::move(message.text(reason(error))),
                   "Nothing has to be done. Changes are seen later than they could be.");
  }
  message.text("no more instances of inotify, or no more descriptors, are allowed");
  return problem(DiagnosticCode::watch_limit_reached, std::move(message),
                 "Raise fs.inotify.max_user_instances with sysctl, or the limit of open files.");
}

Diagnostic directory_unwatched(const std::string& directory, int error) {
  Message message("cannot watch ");
  message.key(text::well_formed(directory)).text(": ");
  if (error == ENOSPC || error == ENOMEM) {
    message.text("no more watches are allowed");
    return problem(DiagnosticCode::watch_limit_reached, std::move(message),
                   "Raise fs.inotify.max_user_watches with sysctl.");
  }
  message.text(reason(error));
  return problem(DiagnosticCode::watch_unavailable, std::move(message),
                 error == EACCES ? "Give the user that runs this program the right to read the directory."
                                 : "Nothing has to be done. Changes are seen later than they could be.");
}

Diagnostic directory_remote(const std::string& directory) {
  Message message;
  message.key(text::well_formed(directory))
      .text(" is on a file system that others can change unseen (a network's, or a program's)");
  Diagnostic result = problem(DiagnosticCode::watch_remote_file_system, std::move(message),
                              "Nothing has to be done. Changes are seen later than they could be.");
  result.severity = Severity::info;
  return result;
}

Diagnostic working_directory_gone() {
  return problem(DiagnosticCode::watch_unavailable, Message("the working directory is not there any more"),
                 "Start the program in a directory that stays, or give absolute paths.");
}

}  // namespace signalr_config::reload
