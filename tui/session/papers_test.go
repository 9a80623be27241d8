package session_test

import (
	"testing"

	"handpick/model"
)

func TestFactsAgainAreOfTheOutreachAsItStands(t *testing.T) {
	s := open(t, linkedIn+rows(2))
	relevant(t, s, model.B2B, 1)
	outreach(t, s, nil)
	first := s.AssessmentFacts()
	first.Emails = 7 // as only a count of people would find
	t.Run("nobody is counted anew", func(t *testing.T) {
		relevant(t, s, model.B2B, 2)
		if again := s.FactsAgain(first); again.Emails != 7 || again.Relevant != 2 {
			t.Errorf("%+v", again)
		}
	})
	t.Run("but for another outreach", func(t *testing.T) {
		other := s.Review.Campaign()
		other.No = s.Review.NextCampaign()
		if err := s.Do(s.Review.SetCampaign(other)); err != nil {
			t.Fatal(err)
		}
		if again := s.FactsAgain(first); again.Emails != 0 || again.Campaign.No != other.No {
			t.Errorf("%+v", again)
		}
	})
}

func TestFactsCountWhatSpeaksAgainstAnAnswer(t *testing.T) {
	s := open(t, linkedIn+rows(2)+"Pia,Loom,https://www.linkedin.com/in/pia-loom-invented,,Weavers,Trade union officer,02 Feb 2024\n")
	relevant(t, s, model.SoleTrader, 3)
	note := func(no int, n model.Sensitivity) {
		t.Helper()
		e, err := s.Review.NoteSensitivity(no, model.SensitivityNote{Sensitivity: n})
		if err == nil {
			err = s.Do(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	note(1, model.SpecialCategory)
	note(2, model.Vulnerable)
	f := s.AssessmentFacts()
	if f.Source != model.OwnExport || f.SoleTraders != 1 || f.Special != 1 || f.Vulnerable != 1 || f.Touching != 1 {
		t.Errorf("facts %+v", f)
	}
	note(3, model.NotSensitive)
	if f := s.AssessmentFacts(); f.Touching != 0 {
		t.Errorf("facts %+v: somebody looked", f)
	}
}
