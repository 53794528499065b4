package io.newswire.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.ApplicationState;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment.AssignedTask;
import org.apache.kafka.streams.processor.assignment.TaskAssignor;

/**
 * Assigns to each instance the tasks that the test defines; the host of {@code application.server} names the instance.
 */
public final class ScriptedAssignor implements TaskAssignor {
    private static volatile Map<String, Set<TaskId>> script = Map.of();

    static void give(Map<String, Set<TaskId>> tasks) {
        script = Map.copyOf(tasks);
    }

    @Override
    public TaskAssignment assign(ApplicationState application) {
        List<KafkaStreamsAssignment> assignments = new ArrayList<>();
        application.kafkaStreamsStates(false).forEach((process, state) -> {
            String instance = state.hostInfo().orElseThrow().host();
            Set<AssignedTask> tasks = script.getOrDefault(instance, Set.of()).stream()
                    .map(task -> new AssignedTask(task, AssignedTask.Type.ACTIVE))
                    .collect(Collectors.toSet());
            assignments.add(KafkaStreamsAssignment.of(process, tasks));
        });
        return new TaskAssignment(assignments);
    }
}
