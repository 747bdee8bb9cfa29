# signalr_config/version.hpp, and the commit for src/core/version.cpp. The project's version is the one place that
# says which release this is.
configure_file(include/signalr_config/version.hpp.in "${PROJECT_BINARY_DIR}/include/signalr_config/version.hpp" @ONLY)

# signalr_config_commit(VARIABLE): the commit that is checked out, with a `+` where files were changed since. Empty
# where there is no git or where these files are part of another repository; and in builds that are not shipped, in
# which each commit would link every test again.
function(signalr_config_commit variable)
  set(${variable} "" PARENT_SCOPE)
  find_package(Git QUIET)
  if(NOT Git_FOUND OR NOT EXISTS "${PROJECT_SOURCE_DIR}/.git" OR NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    return()
  endif()
  set(git ${GIT_EXECUTABLE} -C "${PROJECT_SOURCE_DIR}")
  execute_process(COMMAND ${git} rev-parse --verify HEAD
    OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
  if(failed)
    return()
  endif()
  execute_process(COMMAND ${git} diff --quiet HEAD RESULT_VARIABLE changed ERROR_QUIET)
  if(changed)
    string(APPEND commit "+")
  endif()
  set(${variable} "${commit}" PARENT_SCOPE)
  # Configures again after a commit or a checkout.
  execute_process(COMMAND ${git} rev-parse --path-format=absolute --git-path logs/HEAD
    OUTPUT_VARIABLE log OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(EXISTS "${log}")
    set_property(DIRECTORY "${PROJECT_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${log}")
  endif()
endfunction()
