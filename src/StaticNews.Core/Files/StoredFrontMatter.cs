using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Front matter as the store keeps it.</summary>
internal static class StoredFrontMatter
{
    /// <summary>Writes front matter.</summary>
    public static void Write(StateWriter to, FrontMatter front)
    {
        to.Text(front.Title);
        StoredPlace.Write(to, front.At);
        to.InstantOrNull(front.Date);
        to.InstantOrNull(front.Updated);
        to.InstantOrNull(front.Expires);
        to.InstantOrNull(front.Embargo);
        to.TextOrNull(front.Url);
        to.Flag(front.Draft);
        to.List(front.Topics, Write);
        to.List(front.Authors, Write);
        to.Text(front.Summary);
        to.Optional(front.Image, Write);
        to.List(front.Aliases, Write);
        to.List(front.FurtherReading, Write);
        to.List(front.AlsoKnownAs, Write);
        to.Text(front.Kicker);
        to.Text(front.Dateline);
        to.Text(front.Series);
        to.TextOrNull(front.Language);
        to.List(front.Corrections, Write);
        to.Flag(front.Featured);
        to.Flag(front.NoIndex);
        to.Number(front.Weight);
        to.Flag(front.RelatedOff);
        to.List(front.RelatedPins, Write);
        to.Optional(front.FurtherReadingAt, StoredPlace.Write);
        to.Text(front.Id);
        to.Number((int)front.Kind);
        to.Flag(front.Paywall);
        to.Text(front.TranslationKey);
        to.List(front.Updates, Write);
        to.List(front.KeyPoints, StoredBody.Write);
        to.Text(front.Template);
        to.Optional(front.TemplateAt, StoredPlace.Write);
        to.List([.. front.Params], Write);
    }

    /// <summary>Reads what was written.</summary>
    public static FrontMatter Read(ref StateReader from) => new()
    {
        Title = from.Text(),
        At = StoredPlace.Read(ref from),
        Date = from.InstantOrNull(),
        Updated = from.InstantOrNull(),
        Expires = from.InstantOrNull(),
        Embargo = from.InstantOrNull(),
        Url = from.TextOrNull(),
        Draft = from.Flag(),
        Topics = from.List(ReadWord),
        Authors = from.List(ReadWord),
        Summary = from.Text(),
        Image = from.Optional(ReadImage),
        Aliases = from.List(ReadWord),
        FurtherReading = from.List(ReadWord),
        AlsoKnownAs = from.List(ReadWord),
        Kicker = from.Text(),
        Dateline = from.Text(),
        Series = from.Text(),
        Language = from.TextOrNull(),
        Corrections = from.List(ReadCorrection),
        Featured = from.Flag(),
        NoIndex = from.Flag(),
        Weight = from.Number(),
        RelatedOff = from.Flag(),
        RelatedPins = from.List(ReadWord),
        FurtherReadingAt = from.Optional(StoredPlace.Read),
        Id = from.Text(),
        Kind = from.Choice<ArticleKind>(),
        Paywall = from.Flag(),
        TranslationKey = from.Text(),
        Updates = from.List(ReadUpdate),
        KeyPoints = from.List(StoredBody.Read),
        Template = from.Text(),
        TemplateAt = from.Optional(StoredPlace.Read),
        Params = ImmutableDictionary<string, string>.Empty.SetItems(from.List(ReadParam)),
    };

    private static void Write(StateWriter to, string text) => to.Text(text);

    private static string ReadWord(ref StateReader from) => from.Text();

    private static void Write(StateWriter to, KeyValuePair<string, string> param)
    {
        to.Text(param.Key);
        to.Text(param.Value);
    }

    private static KeyValuePair<string, string> ReadParam(ref StateReader from) => new(from.Text(), from.Text());

    private static void Write(StateWriter to, ImageRef image)
    {
        to.Text(image.Src);
        to.Text(image.Alt);
        to.Text(image.Caption);
        to.Text(image.Credit);
        StoredPlace.Write(to, image.At);
    }

    private static ImageRef ReadImage(ref StateReader from) => new(from.Text(), from.Text(), from.Text(), from.Text(), StoredPlace.Read(ref from));

    private static void Write(StateWriter to, Correction correction)
    {
        to.Instant(correction.Date);
        to.Text(correction.Text);
    }

    private static Correction ReadCorrection(ref StateReader from) => new(from.Instant(), from.Text());

    private static void Write(StateWriter to, LiveUpdate update)
    {
        to.Instant(update.Time);
        to.Text(update.Title);
        StoredBody.Write(to, update.Text);
        StoredPlace.Write(to, update.At);
        to.Number(update.Words);
    }

    private static LiveUpdate ReadUpdate(ref StateReader from) => new(from.Instant(), from.Text(), StoredBody.Read(ref from), StoredPlace.Read(ref from), from.Number());
}
