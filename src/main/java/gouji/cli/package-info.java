/// The command line: parse, call, print. The only package that writes to standard output.
@NullMarked
package gouji.cli;

import org.jspecify.annotations.NullMarked;
