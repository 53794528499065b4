package io.newswire.standalone.chaos.evidence;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;

/** The state of each transactional id, as its coordinator describes it. */
record OpenTransactions(Admin admin) {
    void writeTo(PrintWriter out) throws InterruptedException, ExecutionException {
        List<String> ids = admin.listTransactions().all().get().stream()
                .map(TransactionListing::transactionalId)
                .sorted()
                .toList();
        admin.describeTransactions(ids).all().get().forEach((id, state) -> out.println(id + " " + state));
    }
}
