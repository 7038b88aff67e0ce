package script

// userPhrases are phrases of the user, which win over everything else.
type userPhrases struct{}

func (u *userPhrases) match(text string, atEOF bool) (value string, n int, more bool) {
	return "", 0, false
}
