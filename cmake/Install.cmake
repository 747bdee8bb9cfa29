# `cmake --install` and what find_package(signalr_config) needs. tests/package tries it out.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/signalr_config)

install(TARGETS signalr_config EXPORT signalr_config ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/signalr_config "${PROJECT_BINARY_DIR}/include/signalr_config"
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
install(EXPORT signalr_config NAMESPACE signalr_config:: FILE signalr_config_targets.cmake
        DESTINATION ${package_dir})
# An export of its own: only those that ask for the component need Boost's headers.
install(TARGETS signalr_config_property_tree EXPORT signalr_config_property_tree
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT signalr_config_property_tree NAMESPACE signalr_config::
        FILE signalr_config_property_tree_targets.cmake DESTINATION ${package_dir})
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
