// Lets a folder that has no source of its own yet be a library.
