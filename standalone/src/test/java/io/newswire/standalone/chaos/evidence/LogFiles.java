package io.newswire.standalone.chaos.evidence;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** The log file of each process, how the process ended, and the counts of its telling lines. */
record LogFiles(List<ObservedProcess> processes) {
    void writeTo(PrintWriter out) throws IOException {
        for (ObservedProcess each : processes) {
            String state = each.process().isAlive()
                    ? "alive"
                    : "exit code " + each.process().exitValue();
            out.println(each.name() + " pid " + each.process().pid() + " " + state + " " + each.log());
            out.println("  " + LogLineCounts.ofFile(each.log()));
        }
    }
}
