// Nothing: the source with which the precompiled header is made that every test program uses.
