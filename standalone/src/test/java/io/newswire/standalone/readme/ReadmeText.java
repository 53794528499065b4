package io.newswire.standalone.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The indented blocks of a README, without their indent.
 *
 * @param blocks the lines of each block, in order
 */
record ReadmeText(List<List<String>> blocks) {
    private static final String INDENT = "    ";

    static ReadmeText read(Path file) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        String before = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(INDENT) && !line.isBlank()) {
                if (!before.startsWith(INDENT)) {
                    blocks.add(new ArrayList<>());
                }
                blocks.get(blocks.size() - 1).add(line.substring(INDENT.length()));
            }
            before = line;
        }
        return new ReadmeText(blocks);
    }

    /** Every command of the blocks that do not begin with any of these; a pipe at the end goes on in the next line. */
    List<String> commandsWithout(List<String> beginnings) {
        List<String> commands = new ArrayList<>();
        for (List<String> block : blocks) {
            if (beginnings.stream().noneMatch(block.get(0).strip()::startsWith)) {
                commands.addAll(commands(block));
            }
        }
        return commands;
    }

    /** The block that begins with this. */
    List<String> block(String beginning) {
        return blocks.stream()
                .filter(block -> block.get(0).strip().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> commands(List<String> block) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : block) {
            command.append(line);
            if (line.endsWith("|") || line.endsWith("\\")) {
                command.append('\n');
            } else {
                commands.add(command.toString());
                command.setLength(0);
            }
        }
        return commands;
    }
}
