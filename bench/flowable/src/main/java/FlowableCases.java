import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Cases of three tasks, one after the other, each for a group of officers: started, and every task
 * looked up by the officer's group and completed. Prints a line per round: cases, seconds,
 * statements, commits.
 */
public class FlowableCases {

  private static final String FLOW =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
        <process id="case" isExecutable="true">
          <startEvent id="start"/>
          <sequenceFlow id="f0" sourceRef="start" targetRef="accept"/>
          <userTask id="accept" name="accept" flowable:candidateGroups="accepting"/>
          <sequenceFlow id="f1" sourceRef="accept" targetRef="propose"/>
          <userTask id="propose" name="propose" flowable:candidateGroups="deciding"/>
          <sequenceFlow id="f2" sourceRef="propose" targetRef="confirm"/>
          <userTask id="confirm" name="confirm" flowable:candidateGroups="deciding"/>
          <sequenceFlow id="f3" sourceRef="confirm" targetRef="end"/>
          <endEvent id="end"/>
        </process>
      </definitions>
      """;

  private static final String[] GROUPS = {"accepting", "deciding", "deciding"};

  private static final AtomicLong STATEMENTS = new AtomicLong();

  public static void main(String[] args) throws Exception {
    var url = args[0];
    int workers = Integer.parseInt(args[3]);
    int cases = Integer.parseInt(args[4]);
    int rounds = Integer.parseInt(args[5]);
    try (var pool = pool(url, args[1], args[2], workers)) {
      var engine = engine(pool);
      engine.getRepositoryService().createDeployment().addString("case.bpmn20.xml", FLOW).deploy();
      round(engine, workers, cases / 4);
      System.out.println("ready");
      for (int i = 0; i < rounds; i++) {
        System.in.read(); // one byte lets one round run
        STATEMENTS.set(0);
        long commits = commits(pool);
        long begun = System.nanoTime();
        round(engine, workers, cases);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long statements = STATEMENTS.get();
        Thread.sleep(1500); // the server counts commits a moment later
        System.out.printf("%d %.3f %d %d%n", cases, seconds, statements, commits(pool) - commits);
      }
      engine.close();
    }
  }

  private static HikariDataSource pool(String url, String user, String password, int workers) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(workers + 2);
    return new HikariDataSource(config);
  }

  private static ProcessEngine engine(HikariDataSource pool) {
    var counting = new StandaloneProcessEngineConfiguration();
    counting.setDataSource(
        ProxyDataSourceBuilder.create(pool).listener(new Counting()).build());
    counting.setDatabaseSchemaUpdate("true");
    counting.setAsyncExecutorActivate(false);
    return counting.buildProcessEngine();
  }

  private record Counting() implements QueryExecutionListener {
    @Override
    public void beforeQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {
      STATEMENTS.addAndGet(queries.stream().mapToInt(q -> q.getParametersList().size()).sum());
    }
  }

  private static void round(ProcessEngine engine, int workers, int cases) throws Exception {
    try (var pool = Executors.newFixedThreadPool(workers)) {
      var work =
          IntStream.range(0, cases).<Callable<Void>>mapToObj(i -> () -> one(engine)).toList();
      for (var done : pool.invokeAll(work)) {
        done.get();
      }
    }
  }

  private static Void one(ProcessEngine engine) {
    var tasks = engine.getTaskService();
    var started = engine.getRuntimeService().startProcessInstanceByKey("case");
    for (var group : GROUPS) {
      var task =
          tasks
              .createTaskQuery()
              .processInstanceId(started.getId())
              .taskCandidateGroup(group)
              .singleResult();
      tasks.complete(task.getId());
    }
    return null;
  }

  private static long commits(HikariDataSource pool) throws Exception {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select xact_commit from pg_stat_database where datname = current_database()")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
