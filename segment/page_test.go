package segment_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/zhtext/zhtext/internal/testkit"
	"github.com/zhtext/zhtext/segment"
)

const (
	paragraph = "城东新区今年将建成十二公里绿道，串起三处湿地公园，沿线居民步行十分钟就能走到水边。"
	second    = "区建设局介绍，绿道采用透水路面，雨水经草沟汇入湿地；夜间照明用光伏供电，全年可节电八万度。"
)

// zoneLines is how the table below writes the zones of a page: the first letters of their kinds.
func zoneLines(text string) string {
	var out []string
	for _, z := range segment.Page(text).Zones {
		if z.Kind != segment.Blank {
			out = append(out, z.Kind.String()[:1])
		}
	}
	return strings.Join(out, "")
}

func TestPageZones(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"blank", " \n\t\r\n", ""},
		{"sentence", "今天下雨。", "b"},
		{"words without a stop", "低空经济产业集群", "b"},
		{"paragraph", paragraph, "b"},
		{"two paragraphs", paragraph + "\n" + second, "bb"},
		{"title and paragraphs", "城东新区将建十二公里绿道\n\n" + paragraph + "\n\n" + second, "tbb"},
		{"title and a sentence", "绿道串起湿地公园\n城东新区的绿道今天开放。", "tb"},
		{"abstract", "摘要：" + paragraph + second, "b"},
		{"abstract and key words", paragraph + second + "\n关键词：绿道；湿地；光伏", "bb"},
		{"headings inside", "城东新区绿道建设方案\n" + paragraph + "\n一、总体要求\n" + second + "\n二、主要任务\n" + paragraph, "tbbbbb"},
		{"question for a title", "绿道能串起湿地公园吗？\n" + paragraph + "\n" + second, "tbb"},
		{"cry for a title", "首页 > 要闻\n城东新区的绿道开放啦！\n2024-06-04 城东报\n" + paragraph + "\n" + second, "ftmbb"},
		{"dialogue first", "“绿道开放了吗？”\n" + paragraph + "\n“开放了！”\n" + second, "bbbb"},
		{"subtitle", "绿道串起湿地公园\n——城东新区生态建设见闻\n" + paragraph, "ttb"},
		{"signature in brackets", "城东新区将建绿道\n" + paragraph + "\n" + second + "\n（责任编辑：温如玉）", "tbbm"},
		{"reporter in brackets", "城东新区将建绿道\n" + paragraph + "\n" + second + "\n（记者 温如玉）", "tbbm"},
		{"share line inside", "城东新区将建绿道\n" + paragraph + "\n分享到：微信 微博 朋友圈\n" + second, "tbfb"},
		{"lists around", "热门新闻\n春耕时节农机忙\n首页 > 城建\n城东新区将建绿道\n2023-03-04 来源：城东报\n" + paragraph + "\n" + second +
			"\n相关阅读\n旧城改造提速\n地铁四号线开工\n版权所有 城东报社", "ffftmbbffff"},
		{"notice in sentences", "城东新区将建绿道\n" + paragraph + "\n" + second +
			"\n免责声明：本网转载的稿件不代表本网观点，如有侵权，请与我们联系，我们将及时删除。", "tbbf"},
		{"article on copyright", "本市加强著作权保护\n市版权局昨日通报，去年查处侵权案件三十起，著作权登记量增长两成。" +
			"\n下一步将完善授权机制，让创作者安心创作，让使用者方便获得授权。", "tbb"},
		{"signature of an office", "城东市绿道管理办法\n" + paragraph + "\n" + second + "\n城东市人民政府办公室", "tbbb"},
		{"only furniture", "首页 | 新闻 | 财经 | 体育\n版权所有 城东报社", "ff"},
		{"lines end in CR", "城东新区将建绿道\r" + paragraph + "\r" + second, "tbb"},
	} {
		assert.Equal(t, c.want, zoneLines(c.in), c.name)
	}
}

func TestPageFields(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"labels", "2024-06-04 来源：城东报 编辑：温如玉 记者：白小满", "2024-06-04|城东报|温如玉|白小满"},
		{"traditional", "發布時間：2024年6月4日　信息來源：城東報　責任編輯：溫如玉", "2024-06-04|城東報|溫如玉|"},
		{"slashes", "2024/06/04 09:30 | 消息来源：城东报 | 责编：温如玉", "2024-06-04|城东报|温如玉|"},
		{"dots", "日期：2024.6.4 稿源：城东报", "2024-06-04|城东报||"},
		{"Chinese numerals", "二〇二四年十月二十一日 来源：城东报", "2024-10-21|城东报||"},
		{"no labels", "2024-06-04 城东报", "2024-06-04|城东报||"},
		{"spread labels", "来 源：城东报 编 辑：温 雅 2024-6-4", "2024-06-04|城东报|温 雅|"},
		{"half-width", "2024-06-04 08:30:15 来源:城东报 作者:白小满 点击:12次", "2024-06-04|城东报||白小满"},
		{"no such day", "2024-13-04 来源：城东报", "|城东报||"},
		{"two editors", "2024-06-04 来源：城东报 编辑：温如玉 白小满 字号：大 中 小", "2024-06-04|城东报|温如玉 白小满|"},
		{"weekday", "2024年6月4日 星期二", "2024-06-04|||"},
		{"weekday and source", "2024年6月4日 星期二 城东报", "2024-06-04|城东报||"},
		{"source first", "城东报 2024-06-04 08:30", "2024-06-04|城东报||"},
		{"bars", "2024-06-04 08:30 | 城东报 | 责编 | 温如玉", "2024-06-04|城东报|温如玉|"},
		{"upright bars", "作者丨白小满 编辑丨温如玉 来源丨城东报", "|城东报|温如玉|白小满"},
		{"name that holds a label", "文／简文图 2024-06-04 来源：城东报", "2024-06-04|城东报||简文图"},
		{"source after editor", "2024-06-04 08:30 城东报 编辑：温如玉", "2024-06-04|城东报|温如玉|"},
		{"gaps for colons", "2024-06-04　来源　城东报　责任编辑　温如玉", "2024-06-04|城东报|温如玉|"},
		{"brackets behind a label", "2024 06/04 09:30:15 来源：城东报 编辑：【温如玉】", "2024-06-04|城东报|温如玉|"},
		{"years of the Republic", "發布日期：民國113年6月4日 資料來源：城東報", "2024-06-04|城東報||"},
		{"page of a paper", "2024年06月04日 A02版：要闻 城东日报", "2024-06-04|城东日报||"},
		{"outlet on its own line", "城东日报\n2024-06-04 08:30", "2024-06-04|城东日报||"},
		{"unknown labels", "出版：2024-06-04 更新：2024-06-05 编辑：温如玉 编采：陈一", "2024-06-04||温如玉|"},
		{"several names", "2024-06-04 来源：城东报 记者：白小满、陈一", "2024-06-04|城东报||白小满、陈一"},
	} {
		d := segment.Page("城东新区将建绿道\n" + c.line + "\n" + paragraph + "\n" + second)
		got := strings.Join([]string{d.Date.Text, d.Source.Text, d.Editor.Text, d.Reporter.Text}, "|")
		assert.Equal(t, c.want, got, c.name)
		assert.Equal(t, "城东新区将建绿道", d.Title.Text, c.name)
	}
}

func TestPageReporter(t *testing.T) {
	for _, c := range []struct{ name, first, last, want string }{
		{"dateline", "本报讯（记者 白小满）", "", "白小满"},
		{"own reporter", "本报讯（本报记者 白小满 通讯员 陈一）", "", "白小满"},
		{"correspondent alone", "本报讯（通讯员 陈一）", "", "陈一"},
		{"no space", "本报讯（记者白小满 通讯员陈一）", "", "白小满"},
		{"photographer", "本报讯（记者 白小满 文/图）", "", "白小满"},
		{"place and slash", "〔記者白小滿／台北報導〕", "", "白小滿"},
		{"name that ends as a label", "【記者簡小文／台北報導】", "", "簡小文"},
		{"byline with a place", "記者簡小文／台北報導\n", "", "簡小文"},
		{"byline with gaps", "記者 簡小文 台北報導\n", "", "簡小文"},
		{"place", "【記者白小滿台北報導】", "", "白小滿"},
		{"dispatch", "（城东社記者白小滿台北4日電）", "", "白小滿"},
		{"names behind a dispatch", "城东网6月4日电 (白小满 陈一)", "", "白小满 陈一"},
		{"reports", "城东报记者白小满报道：", "", "白小满"},
		{"byline", "本报记者 白小满 通讯员 陈一\n", "", "白小满"},
		{"byline of a paper", "城东日报记者 白小满\n", "", "白小满"},
		{"byline with a slash", "文／白小滿\n", "", "白小滿"},
		{"signature", "", "\n（本报记者 白小满）", "白小满"},
		{"at the end", "", "（记者 白小满）", "白小满"},
		{"in passing", "记者 在现场看到，", "", ""},
	} {
		d := segment.Page("城东新区将建绿道\n" + c.first + paragraph + "\n" + second + c.last)
		assert.Equal(t, c.want, d.Reporter.Text, c.name)
		assert.Equal(t, "城东新区将建绿道", d.Title.Text, c.name)
	}
}

// The day of publication counts, before or behind that of signing, which is better than none.
func TestPageOtherDay(t *testing.T) {
	for meta, want := range map[string]string{
		"成文日期：2024年11月18日\n发布日期：2024年11月25日\n":        "2024-11-25",
		"发布日期：2024年11月25日\n实施日期：2024年12月1日\n来源：城东报\n": "2024-11-25",
		"成文日期：2024年11月18日\n来源：城东报\n":                  "2024-11-18",
	} {
		d := segment.Page(meta + "城东新区关于建绿道的通知\n" + paragraph + "\n" + second)
		assert.Equal(t, want, d.Date.Text, meta)
	}
}

func checkPage(t *testing.T, text string) {
	d := segment.Page(text)
	at := 0
	for _, z := range d.Zones {
		if z.Span.Start != at || z.Span.End <= at {
			t.Fatalf("zone %v does not follow %d", z, at)
		}
		at = z.Span.End
	}
	if at != len(text) {
		t.Fatalf("zones end at %d of %d", at, len(text))
	}
	for _, f := range []segment.Field{d.Title, d.Source, d.Editor, d.Reporter} {
		if text[f.Span.Start:f.Span.End] != f.Text {
			t.Fatalf("field %q is not at %v", f.Text, f.Span)
		}
	}
	if s := d.Date.Span; s.Start < 0 || s.End > len(text) || (d.Date.Text == "") != (s.Start == s.End) {
		t.Fatalf("date %q at %v", d.Date.Text, s)
	}
}

func FuzzPage(f *testing.F) {
	for _, s := range []string{
		"", "\n", "标题\n2024-06-04 来源：城东报 编辑：温如玉\n" + paragraph, "（记者 ", "文/", "二〇二四年十月",
		"\xff\xfe\n\xe4\xb8来源：\xff", "——\r\r(", "第一", "www.a.cn | 010-1234567 > a@b", "2024 年 6 月 4 日", "来\u3000源：\u00a0x",
	} {
		f.Add(s)
	}
	f.Fuzz(checkPage)
}

// Time is linear: ten times the text may take at most forty times as long.
func TestPageLinear(t *testing.T) {
	for _, unit := range []string{
		"字", "\n", "字\n", "。", "来 源：", "来源", "（", "（记者 ", "2024-", "二", " ", "\u3000", "> ", "记者 张三 ", "\xff", "a@", "1", "”",
		paragraph, paragraph + "\n", "城东新区将建绿道\n",
	} {
		took := func(n int) time.Duration {
			text := strings.Repeat(unit, n/len(unit)+1)
			start := time.Now()
			segment.Page(text)
			return time.Since(start)
		}
		took(1000)
		small, large := took(30_000), took(300_000)
		assert.Less(t, large, 40*small+50*time.Millisecond, "%q", unit)
	}
}

func TestPageTenMegabytesOnOneLine(t *testing.T) {
	text := strings.Repeat(paragraph, 10<<20/len(paragraph))
	start := time.Now()
	d := segment.Page(text)
	assert.Less(t, time.Since(start), 3*time.Second)
	require.Len(t, d.Zones, 1)
	assert.Equal(t, segment.Body, d.Zones[0].Kind)
}

// A page in the other script has the same zones.
func TestPageScripts(t *testing.T) {
	simplified := "首页 > 新闻\n城东新区将建绿道\n发布时间：2024-06-04 来源：城东报 责任编辑：温如玉\n" + paragraph + "\n相关阅读\n版权所有"
	traditional := "首頁 > 新聞\n城東新區將建綠道\n發布時間：2024-06-04 來源：城東報 責任編輯：溫如玉\n" +
		"城東新區今年將建成十二公里綠道，串起三處濕地公園，沿線居民步行十分鐘就能走到水邊。\n相關閱讀\n版權所有"
	assert.Equal(t, zoneLines(simplified), zoneLines(traditional))
}

func ExamplePage() {
	text := "首页 > 新闻\n城东新区将建绿道\n2024年6月4日 来源：城东报\n本报讯（记者 白小满）城东新区今年将建成十二公里绿道。\n版权所有 城东报社"
	d := segment.Page(text)
	fmt.Println(d.Title.Text, d.Date.Text, d.Source.Text, d.Reporter.Text)
	for s := range d.Body() {
		fmt.Println(s.Start, s.End, text[s.Start:s.End])
	}
	// Output:
	// 城东新区将建绿道 2024-06-04 城东报 白小满
	// 76 155 本报讯（记者 白小满）城东新区今年将建成十二公里绿道。
}

func BenchmarkPage(b *testing.B) {
	dir := filepath.Join(testkit.Root(b), "examples", "policy", "testdata", "pages")
	data, err := os.ReadFile(filepath.Join(dir, "01-low-altitude.txt"))
	if err != nil {
		b.Skip("examples/policy/testdata/pages is absent: it is part of the module, run from a full checkout")
	}
	text := string(data)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		segment.Page(text)
	}
}

func BenchmarkPageOneLine(b *testing.B) {
	text := strings.Repeat(paragraph, 1<<20/len(paragraph))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		segment.Page(text)
	}
}
