//! What the sections have to speak of, and the words by which it is seen that they do.

/// Something that a report has to speak of.
#[derive(Debug)]
pub struct Topic {
    /// `overview.supervision`: the section, and what it is.
    pub id: &'static str,
    /// As the notice or the law calls it.
    pub title: &'static str,
    /// Where it is laid down, if not in the notice of the edition.
    pub citation: Option<&'static str>,
    /// With one of these words, a space between each, a text speaks of it.
    pub words: &'static str,
    /// The first report year that it is wanted for.
    pub first_year: u16,
    /// Whether only the report of a government has to.
    pub of_governments: bool,
    /// Whether the first section has to; otherwise it may stand anywhere.
    pub in_overview: bool,
    /// With one of these the last section says that there is nothing more to report, which may be meant to say it.
    pub closed_by: &'static str,
}

const fn part(id: &'static str, title: &'static str, words: &'static str) -> Topic {
    Topic {
        id,
        title,
        citation: None,
        words,
        first_year: 2019,
        of_governments: false,
        in_overview: true,
        closed_by: "",
    }
}

/// Every topic. The words are many, for a topic is missing only if nothing at all is said of it.
pub static TOPICS: [Topic; 7] = [
    part(
        "overview.disclosure",
        "主动公开",
        "主动公开 公开信息 公开各类 公开政府信息 发布 公布 登出 登载 公示",
    ),
    part("overview.requests", "依申请公开", "申请"),
    part(
        "overview.management",
        "政府信息管理",
        "管理 审核 审查 把关 清理 规范性文件 保密 目录 归档 公开属性 三审 更新 梳理",
    ),
    part(
        "overview.platform",
        "政府信息公开平台建设",
        "平台 网站 网页 网上 门户 新媒体 公众号 微信 微博 专栏 栏目 专区 公报 公开栏 \
         查阅",
    ),
    part(
        "overview.supervision",
        "监督保障",
        "监督 保障 考核 培训 检查 督查 督促 督导 领导 评议 责任 测评 学习 专人 讲座 \
         制度",
    ),
    Topic {
        id: "overview.evaluation",
        title: "工作考核、社会评议和责任追究结果情况",
        citation: Some("《中华人民共和国政府信息公开条例》第五十条第四项"),
        words: "考核 考评 评议 追究 问责 追责 评估 测评 评价 满意 绩效 督查",
        first_year: 2019,
        of_governments: true,
        in_overview: false,
        closed_by: "",
    },
    Topic {
        id: "others.fee",
        title: "依申请公开信息处理费收取情况",
        citation: Some("《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"),
        words: "处理费 收费 费用 收取 缴费 免费",
        first_year: 2021,
        of_governments: false,
        in_overview: false,
        closed_by: "需要报告的 需报告的 需要报告事项 需要说明的",
    },
];
