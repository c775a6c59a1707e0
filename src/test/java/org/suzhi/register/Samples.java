package org.suzhi.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.RegionCode;

/** Entries to test with. */
public final class Samples {

  public static final Actor OFFICER = new Actor.Person("7");
  public static final Holder COMPANY = Holder.organisation("测试数据科技有限公司").as(4001);

  private Samples() {}

  public static String anyCase() {
    return "case-" + UUID.randomUUID();
  }

  public static DataIp data() {
    return new DataIp(
        "industry",
        "general",
        "设备自行采集",
        "去除个人信息后按小时汇总",
        "设备故障预测",
        Optional.of("1200万条"),
        Optional.of("每日"),
        "E2026000001");
  }

  public static Work work(String type) {
    return new Work(
        type,
        List.of("张三"),
        LocalDate.of(2024, 3, 1),
        Optional.of(LocalDate.of(2024, 5, 1)),
        Optional.of("南京"),
        "ab".repeat(32),
        Optional.empty());
  }

  public static NewEntry entry(Particulars particulars, RegionCode region, LocalDate day) {
    return new NewEntry(
        anyCase(), "名称", List.of(COMPANY), particulars, region, day, Optional.empty());
  }

  public static NewEvent event(Right right, Change change, LocalDate day) {
    return NewEvent.of(right.number(), anyCase(), change, day);
  }

  public static NewEvent correction(Right right, int position, Optional<Change> instead) {
    return new NewEvent(
        right.number(),
        anyCase(),
        new Change.Corrected(position, Optional.empty(), instead),
        right.registeredOn(),
        Optional.of("录入有误"));
  }
}
