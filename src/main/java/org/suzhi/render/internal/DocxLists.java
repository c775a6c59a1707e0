package org.suzhi.render.internal;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Lists as the word processor knows them, so that an added item gets its own number. */
final class DocxLists {

  private static final int DEEPEST = 8;
  private static final int STEP = 400;

  /** Where a paragraph stands in a list; only the first of an item carries its mark. */
  record Item(BigInteger list, int level, boolean marked) {

    Item continued() {
      return new Item(list, level, false);
    }

    void mark(XWPFParagraph paragraph) {
      if (marked) {
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
      } else {
        paragraph.setIndentationLeft(STEP * (level + 1));
      }
    }
  }

  private final XWPFDocument document;
  private long lists;

  DocxLists(XWPFDocument document) {
    this.document = document;
  }

  /** A list inside an item goes one level down; each numbered list counts from its own start. */
  Item open(Element list, Optional<Item> around) {
    int level = around.map(item -> Math.min(DEEPEST, item.level() + 1)).orElse(0);
    var numbering = document.getNumbering();
    var target = numbering == null ? document.createNumbering() : numbering;
    return new Item(define(target, list), level, true);
  }

  private BigInteger define(XWPFNumbering numbering, Element list) {
    boolean numbered = list.nameIs("ol");
    var definition = CTAbstractNum.Factory.newInstance();
    definition.setAbstractNumId(BigInteger.valueOf(lists++));
    for (int level = 0; level <= DEEPEST; level++) {
      var one = definition.addNewLvl();
      one.setIlvl(BigInteger.valueOf(level));
      one.addNewStart().setVal(start(list));
      one.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
      one.addNewLvlText().setVal(numbered ? "%" + (level + 1) + "." : "•");
      var indent = one.addNewPPr().addNewInd();
      indent.setLeft(BigInteger.valueOf((level + 1L) * STEP));
      indent.setHanging(BigInteger.valueOf(STEP - 80));
    }
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
  }

  private static BigInteger start(Element list) {
    var written = list.attr("start");
    return written.matches("[0-9]{1,6}") ? new BigInteger(written) : BigInteger.ONE;
  }
}
