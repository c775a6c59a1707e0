package org.suzhi.document;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;

/** Tasks that go wrong in each way a parser can. */
public final class BadTasks {

  private BadTasks() {}

  abstract static class Named implements ParsingTask {
    @Override
    public String name() {
      return getClass().getSimpleName();
    }
  }

  public static final class Loops extends Named {
    @Override
    public void parse(Path file, Appendable out) {
      while (true) {
        Thread.onSpinWait();
      }
    }
  }

  public static final class EatsMemory extends Named {
    @Override
    public void parse(Path file, Appendable out) {
      var held = new ArrayList<byte[]>();
      while (true) {
        held.add(new byte[1 << 20]);
      }
    }
  }

  public static final class TalksOnAndOn extends Named {
    @Override
    public void parse(Path file, Appendable out) throws IOException {
      while (true) {
        out.append("and then some more\n");
      }
    }
  }

  public static final class BreaksDown extends Named {
    @Override
    public void parse(Path file, Appendable out) {
      throw new IllegalStateException("on purpose");
    }
  }

  public static final class StartsAProgram extends Named {
    @Override
    public void parse(Path file, Appendable out) throws IOException {
      var ignored = new ProcessBuilder("sleep", "987.654").start();
      new Loops().parse(file, out);
    }
  }

  public static final class ShowsItsSurroundings extends Named {
    @Override
    public void parse(Path file, Appendable out) throws IOException {
      out.append("environment ").append(System.getenv().keySet().toString()).append('\n');
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port(file)), 1_000);
        out.append("network open");
      } catch (IOException e) {
        out.append("network closed");
      }
    }

    private static int port(Path file) throws IOException {
      return Integer.parseInt(java.nio.file.Files.readString(file));
    }
  }
}
