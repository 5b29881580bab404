package org.assay;

import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells in one line what a command could not do, to people who gave it a file that is not there.
 */
final class CommandFault implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    command.getErr().printf("assay %s did not end: %s%n", command.getCommandName(), why(fault));
    command.getErr().flush();
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  static String why(Throwable fault) {
    return switch (fault) {
      case NoSuchFileException none -> "there is no file or folder " + none.getFile();
      case FileNotFoundException none -> "cannot open " + none.getMessage();
      case AccessDeniedException closed -> "no right to read or write " + closed.getFile();
      case ServerStartupException start when start.getCause() != null ->
          line(start) + ": " + why(start.getCause());
      case FileSystemException file -> "cannot use " + file.getMessage();
      default -> fault.getCause() == null ? line(fault) : why(fault.getCause());
    };
  }

  private static String line(Throwable fault) {
    var message = fault.getMessage() == null ? "" : fault.getMessage();
    return message
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElse(fault.getClass().getSimpleName());
  }
}
