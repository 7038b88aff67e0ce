package script_test
import ("testing";"github.com/zhtext/zhtext/encoding/script";"os")
func BenchmarkWords(b *testing.B){
 data,_ := os.ReadFile("/tmp/bench/hans1.txt"); s := string(data)
 for _, c := range []script.Conversion{script.S2TW, script.S2TWP, script.T2S} {
  for _, m := range []script.Mode{script.Words, script.OpenCC} {
  conv := newConverter(b,c,script.WithMode(m)); dst := make([]byte,0,2*len(s))
  b.Run(c.String()+[]string{"/words","/opencc"}[m], func(b *testing.B){ b.SetBytes(int64(len(s))); b.ReportAllocs(); for b.Loop() { dst = conv.Append(dst[:0], s) } })
 }}
}
