/**
 * The command line: arguments in, exit status out.
 *
 * <p>Open {@link de.beschlusslage.cli.Main} first: it names the commands, each a class of its own
 * that turns options into small validated records, calls the pipeline and prints. No command holds
 * logic of the matter, and no other package prints. {@code Assembly} puts the stages together by
 * hand: it is the one place that knows which class stands behind which door.
 *
 * <p>Exit status: 0 all well; 1 done, but some documents had problems, which are listed; 2 wrong
 * use or unreadable input, with one clear line on standard error and nothing written. A command
 * says the latter with a {@code CommandException}; any other exception is an error of the program.
 */
@NullMarked
package de.beschlusslage.cli;

import org.jspecify.annotations.NullMarked;
