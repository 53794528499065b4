// node publish.js ADDRESS TOPIC FILE: publishes a record for each line of a file: key, tab, value.
const fs = require('fs');
const { Kafka, Partitioners, logLevel } = require('kafkajs');

const [address, topic, file] = process.argv.slice(2);

function record(line) {
  const tab = line.indexOf('\t');
  return { key: line.slice(0, tab), value: line.slice(tab + 1) };
}

async function publish() {
  const kafka = new Kafka({ clientId: 'kafkajs', brokers: [address], logLevel: logLevel.ERROR });
  // That of kafkajs 1, which whoever upgraded is told to keep; the one of kafkajs 2 does as Java does.
  const producer = kafka.producer({ createPartitioner: Partitioners.LegacyPartitioner });
  await producer.connect();
  await producer.send({
    topic,
    acks: -1,
    messages: fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map(record),
  });
  await producer.disconnect();
}

publish().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
