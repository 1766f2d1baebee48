package io.tallystick.app.sample;

import java.util.List;

/**
 * A department of the sample's enterprise.
 *
 * @param code three letters, part of its reference codes
 * @param name in English and Chinese
 * @param filer the account of its filer 立卷人
 * @param head the account of its head
 * @param category the category of its archives; {@code KU} for accounting
 * @param classCode the class of the numbering scheme its papers go into
 * @param content what its papers are about
 * @param projects whether it works by projects
 * @param subjects what its files are about
 */
record Department(
        String code,
        String name,
        String filer,
        String head,
        String category,
        String classCode,
        String content,
        boolean projects,
        List<String> subjects) {

    static final Department DEVELOPMENT = new Department(
            "KFB",
            "Development 開發部",
            "filer",
            "head",
            "WS",
            "KY",
            "RESEARCH",
            true,
            List.of(
                    "Design review 設計評審",
                    "Trial production report 試制報告",
                    "Test records 試驗記錄",
                    "Patent filing 專利申請",
                    "Technical agreement 技術協議",
                    "Feasibility study 可行性研究",
                    "Acceptance of results 成果鑒定",
                    "Drawings issued 圖紙下達"));

    static final List<Department> ALL = List.of(
            DEVELOPMENT,
            new Department(
                    "SCB",
                    "Production 生產部",
                    "filer.scb",
                    "head.scb",
                    "WS",
                    "SC",
                    "PRODUCTION",
                    false,
                    List.of(
                            "Production plan 生產計劃",
                            "Shift records 班組記錄",
                            "Quality inspection 質量檢驗",
                            "Process sheets 工藝文件",
                            "Material consumption 材料消耗",
                            "Safety in production 安全生產",
                            "Equipment overhaul 設備大修",
                            "Rejects and rework 廢品與返工")),
            new Department(
                    "JYB",
                    "Sales 經營部",
                    "filer.jyb",
                    "head.jyb",
                    "WS",
                    "JY",
                    "OTHER",
                    false,
                    List.of(
                            "Sales contracts 銷售合同",
                            "Tenders submitted 投標文件",
                            "Customer visits 客戶走訪",
                            "Price approvals 價格審批",
                            "Market analysis 市場分析",
                            "Complaints and claims 投訴與索賠",
                            "Trade fair 展銷會",
                            "Delivery schedules 交貨計劃")),
            new Department(
                    "CWB",
                    "Finance 財務部",
                    "filer.cwb",
                    "head.cwb",
                    "KU",
                    "PZ",
                    "ACCOUNTING",
                    false,
                    List.of(
                            "Vouchers 記帳憑證",
                            "General ledger 總帳",
                            "Subsidiary ledger 明細帳",
                            "Financial statements 財務報表",
                            "Bank reconciliations 銀行對帳",
                            "Tax returns 納稅申報",
                            "Payroll 工資表",
                            "Audit of accounts 審計報告")),
            new Department(
                    "RSB",
                    "Human Resources 人事部",
                    "filer.rsb",
                    "head.rsb",
                    "WS",
                    "LD",
                    "ADMINISTRATION",
                    false,
                    List.of(
                            "Wage adjustments 工資調整",
                            "Labour contracts 勞動合同",
                            "Training plans 培訓計劃",
                            "Appraisals 考核",
                            "Recruitment 招聘",
                            "Titles and posts 職稱評聘",
                            "Social insurance 社會保險",
                            "Commendations 表彰")),
            new Department(
                    "GCB",
                    "Engineering 工程部",
                    "filer.gcb",
                    "head.gcb",
                    "WS",
                    "KY",
                    "CONSTRUCTION",
                    true,
                    List.of(
                            "Site survey 勘察報告",
                            "Construction drawings 施工圖",
                            "Supervision reports 監理報告",
                            "Acceptance certificates 竣工驗收",
                            "Change orders 設計變更",
                            "Material certificates 材料合格證",
                            "Cost settlement 工程結算",
                            "Minutes of site meetings 工地例會紀要")));

    /** Where in the filing scope its papers belong. */
    List<String> scopes() {
        return switch (content) {
            case "PRODUCTION" -> List.of("PROD.RUN", "PROD.DISPATCH", "PROD.PROCESS", "PROD.MATERIAL");
            case "RESEARCH" -> List.of("RND.TOPIC");
            case "CONSTRUCTION" -> List.of("CONSTR.PROJECT");
            case "ACCOUNTING" -> List.of("FIN.VOUCHER", "FIN.BOOK", "FIN.STATEMENT");
            case "ADMINISTRATION" -> List.of("PARTYADMIN.ADMIN", "LABOUR.DEPLOY", "EDU.STAFF");
            default -> List.of("SALES.CONTRACT", "SALES.TRADE", "SALES.MARKET");
        };
    }

    /** Its record. */
    String org() {
        return "org/Z109-" + code;
    }
}
