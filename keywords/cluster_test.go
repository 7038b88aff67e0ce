package keywords_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/keywords"
)

func TestClusters(t *testing.T) {
	e, err := keywords.Default()
	require.NoError(t, err)
	for in, want := range map[string]string{
		"加快轨道交通装备、生物医药等产业集群发展。":          "轨道交通装备|生物医药",
		"打造具有国际竞争力的动力电池产业集群。":            "动力电池",
		"全市已经形成千亿级光伏产业集群。":               "光伏",
		"做强新材料和节能环保两大产业集群。":              "新材料|节能环保",
		"培育铜基新材料、绿色食品、家居建材三个百亿级产业集群。":    "铜基新材料|绿色食品|家居建材",
		"重点布局人形机器人、量子计算、商业航天等未来产业新赛道。":   "人形机器人|量子计算|商业航天",
		"壮大食品及农副产品加工、纺织服装等特色产业。":         "食品及农副产品加工|纺织服装",
		"延伸玉米精深加工产业链。":                   "玉米精深加工",
		"推動電子信息與智能終端、汽車零部件等產業集群擴規模。":     "電子信息與智能終端|汽車零部件",
		"以稀土新材料、高端铸造为主的产业集群正在成形。":        "",
		"推动产业集群发展，培育县域特色产业集群。":           "",
		"创建国家级战略性新兴产业集群，认定一批中小企业特色产业集群。": "",
		"听取安全生产、信访维稳、项目建设等工作汇报。":         "",
		"南京、苏州、无锡等产业集群所在城市。":             "",
		"财政、税务、银行等部门支持优势产业。":             "",
		"王建国、李卫东等产业代表发言。":                "",
		"推动产业链供应链创新链深度融合，补齐产业链短板。":       "",
		"围绕“3+X”新材料产业集群招商。":              "",
		"加快传统产业改造，发展新兴产业、未来产业。":          "",
		"我市工程机械产业工人、食品产业项目受到关注。":         "",
	} {
		a := e.Analyze(in)
		var names []string
		for _, c := range a.Clusters {
			names = append(names, c.Name)
			assert.NotEmpty(t, c.Why)
			for _, m := range c.Mentions {
				assert.Equal(t, c.Name, in[m.Start:m.End])
			}
		}
		assert.Equal(t, want, strings.Join(names, "|"), in)
	}
}

func TestSchemes(t *testing.T) {
	e, err := keywords.Default()
	require.NoError(t, err)
	for in, want := range map[string]string{
		"构建“2+6+N”现代产业体系。":            "“2+6+N”现代产业体系",
		"推進「4+5」產業集群和“萬畝千億”產業平臺。":     "「4+5」產業集群|“萬畝千億”產業平臺",
		"打好“组合拳”，落实“双随机”检查，“1小时”内办结。": "",
		"完善“一核三带”产业空间布局。":             "“一核三带”产业空间布局",
		"用好“小巨人”企业，“拿地即开工”改革。":        "",
	} {
		var names []string
		for _, s := range e.Analyze(in).Schemes {
			names = append(names, s.Name)
		}
		assert.Equal(t, want, strings.Join(names, "|"), in)
	}
}
