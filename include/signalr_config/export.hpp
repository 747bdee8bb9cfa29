#pragma once

/// Stands before the name of the namespace in which the public interface is: what is declared there is what a
/// shared library of signalr_config shows. Everything else in it is hidden, since it is compiled with
/// `-fvisibility=hidden`: but for what the library's components use of each other, which has this mark, too.
#define SIGNALR_CONFIG_EXPORT [[gnu::visibility("default")]]
