package review

import "handpick/model"

// Content returns what the body of an event says that is no decision, objection
// or fact about a person, for which there is [Read]: an [ImportSummary], an
// [ExportBody], a [SourceBody], a [model.FormAnswer], [model.Assessment],
// [model.Notice], [model.Shrinking], [model.Retention] or [model.Complaint]; of
// contacts that were put off their numbers ([]int) and of those who shrank
// [Numbers]; of bodies that expired the numbers of their events ([]int64). It is
// nil for other events, and where the body was erased.
func Content(log Log, e model.Event) (any, error) {
	switch e.Type {
	case model.PutOff:
		return content(log, e, func(b putOffBody) any { return b.Contacts })
	case model.Imported:
		return content(log, e, func(b ImportSummary) any { return b })
	case model.Exported:
		return content(log, e, func(b ExportBody) any { return b })
	case model.SourceStated:
		return content(log, e, func(b SourceBody) any { return b })
	case model.AssessmentAnswered, model.HouseAnswered:
		return content(log, e, factOf[model.FormAnswer])
	case model.AssessmentConcluded:
		return content(log, e, factOf[model.Assessment])
	case model.NoticeWritten:
		return content(log, e, factOf[model.Notice])
	case model.ShrinkAnnounced:
		return content(log, e, factOf[model.Shrinking])
	case model.RetentionSet:
		return content(log, e, factOf[model.Retention])
	case model.ComplaintNoted:
		return content(log, e, factOf[model.Complaint])
	case model.Shrunk:
		return content(log, e, func(b shrunkBody) any { return b.Contacts })
	case model.Expired:
		return content(log, e, func(b expiredBody) any { return b.Bodies })
	}
	return nil, nil
}

func factOf[T any](b factBody[T]) any { return b.Fact }

// content reads a body and returns what is to be known of it.
func content[B any](log Log, e model.Event, of func(B) any) (any, error) {
	var b B
	if found, err := decode(e, log.Body, &b); !found {
		return nil, err
	}
	return of(b), nil
}
