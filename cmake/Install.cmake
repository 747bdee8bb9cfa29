# `cmake --install` and what find_package(signalr_config) needs. tests/package tries it out.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/signalr_config)

install(DIRECTORY include/signalr_config "${PROJECT_BINARY_DIR}/include/signalr_config"
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
# Each component is an export of its own: a program needs the libraries of those that it asks for.
get_property(signalr_config_components GLOBAL PROPERTY signalr_config_components)
foreach(name IN LISTS signalr_config_components)
  set(target signalr_config_${name})
  if(BUILD_SHARED_LIBS)
    string(APPEND target _shared)
  endif()
  install(TARGETS ${target} EXPORT signalr_config_${name}
          ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(EXPORT signalr_config_${name} NAMESPACE signalr_config:: FILE signalr_config_${name}_targets.cmake
          DESTINATION ${package_dir})
endforeach()
if(BUILD_SHARED_LIBS)
  set(signalr_config_is_shared TRUE)
else()
  set(signalr_config_is_shared FALSE)
endif()
configure_package_config_file(cmake/signalr_config-config.cmake.in
  "${PROJECT_BINARY_DIR}/signalr_config-config.cmake" INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may change what a program relies on.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/signalr_config-config-version.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/signalr_config-config.cmake"
              "${PROJECT_BINARY_DIR}/signalr_config-config-version.cmake"
              cmake/Boost.cmake
              cmake/Expat.cmake
              cmake/Utf8proc.cmake
              cmake/YamlCpp.cmake
        DESTINATION ${package_dir})

if(SIGNALR_CONFIG_BUILD_PROGRAM)
  install(TARGETS signalr-config RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
