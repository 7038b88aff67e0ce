package segment

import (
	"strings"
	"sync"
)

// cueClass says what a cue phrase is a sign of.
type cueClass uint8

const (
	cueMeta  cueClass = iota // a label of a field
	cueSite                  // controls and names of parts of a site
	cueTail                  // the same, and it stands after an article
	cueLegal                 // wording of notices, which counts in lines of any length
	cueTopic                 // words that notices share with articles on law and the press
)

type cue struct {
	phrase []rune // folded
	class  cueClass
	weight float32
}

// cueTable holds the cues and the labels by their first rune, the longest first.
type cueTable struct {
	byFirst map[rune][]cue
	labels  map[rune][]label
}

// cueList holds the phrases of each class and weight, in folded form. A phrase with a colon is a
// label. They are what site templates write; a phrase that articles use as well weighs little.
var cueList = []struct {
	class  cueClass
	weight float32
	words  string
}{
	{cueMeta, 2.5, "来源: 稿源: 信息来源: 消息来源: 稿件来源: 文章来源: 新闻来源: 编辑: 责编: 责任编辑: 作者: 记者: 通讯员: 发布时间 发布日期 " +
		"发表时间 发稿时间 更新时间 时间: 日期: 审核: 校对: 审校: 供稿: 发布机构: 发布单位: 发布者: 发布人: 信息员: 编审: 监制: 值班编辑: 值班主任: 撰稿: 摄影: 初审: 复审: 终审: 终审人 签发:"},
	{cueSite, 4, "当前位置 您的位置 你的位置 您现在的位置 您所在的位置 所在位置 您当前的位置 现在位置"},
	{cueSite, 2.5, "网站首页 返回首页 设为首页 加入收藏 收藏本站 我要分享 分享到 分享至 分享: 打印本页 关闭窗口 关闭本页 字号: 字体: 字体大小 字号大小 " +
		"浏览次数 阅读次数 点击次数 点击数 浏览量 阅读量 点击: 浏览: 阅读: 访问量 朗读 无障碍 长者模式 手机版 简体版 繁体版 繁體 返回顶部 我要纠错 扫一扫 二维码 扫码 大中小 适老"},
	{cueSite, 1.2, "首页 打印 关闭 收藏 分享 登录 注册 搜索 微信 微博 朋友圈 qq空间 客户端 公众号 字号 字体 导航 订阅 复制链接 评论 正文 要闻 频道 数字报 电子报 english 广告"},
	{cueTail, 3.5, "上一篇 下一篇 上一条 下一条 上一页 下一页 上一版 下一版 相关阅读 相关新闻 相关链接 相关文章 相关报道 相关稿件 相关信息 相关推荐 相关文档 推荐阅读 延伸阅读 猜你喜欢 " +
		"热门推荐 热点推荐 热门新闻 热点新闻 新闻排行 点击排行 阅读排行 热点排行 今日热点 最新新闻 最新文章 精彩推荐 为您推荐 友情链接 网友评论 我要评论 发表评论 返回列表 返回上一级 更多>> 更多新闻 网站地图 联系我们 关于我们 附件: 点赞 扫码关注 欢迎关注 关注我们"},
	{cueTail, 3, "版权所有 版权声明 免责声明 特别声明 郑重声明 法律声明 声明: icp备 icp证 公网安备 copyright rights reserved © 备案号 许可证 网站标识码 主办: 主办单位: 承办: 承办单位: 技术支持 主管: 主管单位: 运维电话 " +
		"建议使用 分辨率 违法和不良信息 违法不良信息 举报电话 举报邮箱 新闻热线 新闻爆料 爆料热线 爆料 商务合作 广告热线 投稿邮箱 投稿 联系电话 联系地址 联系邮箱 地址: 电话: 邮编: 邮箱: 传真: 热线: tel: e-mail email: 网址: 地址 邮政编码"},
	{cueLegal, 2, "不得转载 严禁转载 禁止转载 请注明出处 注明来源 凡本网 本网站 本站 本网 本公众号 本平台 保留追究 不代表本 仅供参考 如有侵权 侵犯您 与我们联系 及时联系 请联系 联系删除 擅自转载 同意转载"},
	{cueTopic, 1, "版权 转载 侵权 著作权 删除 未经 授权 责任自负 注明 稿件 相关权益 法律责任 网友 自负"},
}

// cues returns the table, which is made on first use.
func cues() *cueTable {
	built.once.Do(func() {
		built.table.byFirst = make(map[rune][]cue)
		for _, group := range cueList {
			for word := range strings.FieldsSeq(group.words) {
				rs := []rune(word)
				built.table.add(cue{rs, group.class, group.weight})
			}
		}
		built.table.labels = make(map[rune][]label)
		for _, group := range labelList {
			for word := range strings.FieldsSeq(group.words) {
				built.table.addLabel(label{[]rune(word), group.kind, group.loose})
			}
		}
	})
	return &built.table
}

var built struct {
	once  sync.Once
	table cueTable
}

func (t *cueTable) add(c cue) {
	list := t.byFirst[c.phrase[0]]
	at := 0
	for at < len(list) && len(list[at].phrase) >= len(c.phrase) {
		at++
	}
	list = append(list, cue{})
	copy(list[at+1:], list[at:])
	list[at] = c
	t.byFirst[c.phrase[0]] = list
}

// at returns the longest cue that stands at rs[i], and how many runes it takes, or 0.
func (t *cueTable) at(rs []rune, i int) (*cue, int) {
	list := t.byFirst[rs[i]]
	for j := range list {
		if n := list[j].match(rs[i:]); n > 0 {
			return &list[j], n
		}
	}
	return nil, 0
}

// match gives how many runes the phrase takes at the beginning of rs. White space inside a label,
// such as 来 源 ：, is passed over.
func (c *cue) match(rs []rune) int {
	n := 0
	for i, r := range c.phrase {
		if i > 0 {
			for n < len(rs) && n < 2*len(c.phrase)+2 && (rs[n] == ' ' || rs[n] == '\t' || rs[n] == '\u00a0') && r > 0x20 {
				n++
			}
		}
		if n == len(rs) || rs[n] != r {
			return 0
		}
		n++
	}
	return n
}

// weigh adds the weights of the cues in a window of the line. Names of controls lose weight with
// the length of the line, since long lines use such words in passing; notices keep theirs.
func (p *page) weigh(l *line, rs []rune) {
	scale := min(1, 40/float32(l.runes))
	if l.ended {
		scale /= 2
	}
	// Words on rights and rules are the subject of some articles: they add to the wording of a
	// notice and prove little alone.
	var legal, topic float32
	for i := 0; i < len(rs); i++ {
		if isContact(rs, i) {
			l.contact = true
		}
		c, n := p.cues.at(rs, i)
		if c == nil {
			continue
		}
		w := c.weight
		first := i == 0 || i == 1 && (l.boxed || l.bullet)
		switch {
		case c.class == cueTopic:
			topic += w
		case c.class == cueMeta:
			l.meta += w * scale
		case c.class == cueLegal || first:
			l.site += w
			legal += w
		case n <= 2: // a menu is full of such words, a headline holds one
			l.site += w * min(scale, 6/float32(l.runes))
		default:
			l.site += w * scale
		}
		if c.class == cueTail && (first || scale > 0.5) {
			l.tail = true
		}
		i += n - 1
	}
	l.site += min(topic, legal+0.5)
}

// isContact reports whether a URL, an e-mail address or a phone number begins (or, for an address,
// has its sign) at rs[i].
func isContact(rs []rune, i int) bool {
	switch r := rs[i]; {
	case r == '@':
		return i > 0 && i+1 < len(rs) && isASCIIWord(rs[i-1]) && isASCIIWord(rs[i+1])
	case r == ':':
		return i+2 < len(rs) && rs[i+1] == '/' && rs[i+2] == '/'
	case r == 'w':
		return i+3 < len(rs) && rs[i+1] == 'w' && rs[i+2] == 'w' && rs[i+3] == '.'
	case isDigit(r) && (i == 0 || !isDigit(rs[i-1]) && rs[i-1] != '-'):
		return isPhone(rs[i:])
	}
	return false
}

func isASCIIWord(r rune) bool { return 'a' <= r && r <= 'z' || isDigit(r) }

// isPhone finds a mobile number, or an area code of 3 or 4 digits with a number of 7 or 8.
func isPhone(rs []rune) bool {
	n := 0
	for n < len(rs) && n < 12 && isDigit(rs[n]) {
		n++
	}
	if n == 11 && rs[0] == '1' {
		return true
	}
	if n < 3 || n > 4 || n == len(rs) || rs[n] != '-' {
		return false
	}
	m := n + 1
	for m < len(rs) && m < n+10 && isDigit(rs[m]) {
		m++
	}
	return m-n-1 >= 7 && m-n-1 <= 8 || rs[0] == '4' && m-n-1 >= 3
}
