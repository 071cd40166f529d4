using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Writes parsed files, each part in the order in which <see cref="ParsedReader"/> reads it.</summary>
internal static class ParsedWriter
{
    /// <summary>Writes one file.</summary>
    public static void Write(StateWriter to, ParsedFile file)
    {
        to.Text(file.Path);
        to.Text(file.Hash);
        to.Optional(file.Document, Write);
        to.List(file.Diagnostics, Write);
    }

    private static void Write(StateWriter to, Diagnostic diagnostic)
    {
        to.Text(diagnostic.Code);
        to.Number((int)diagnostic.Severity);
        Write(to, diagnostic.Location);
        to.Text(diagnostic.Message);
        to.Text(diagnostic.Remedy);
    }

    private static void Write(StateWriter to, SourceLocation at)
    {
        to.Text(at.File);
        to.Number(at.Line);
        to.Number(at.Column);
    }

    private static void Write(StateWriter to, Document document)
    {
        to.Text(document.Path);
        to.Number((int)document.Kind);
        Write(to, document.Front);
        to.Text(document.Section);
        to.Text(document.Folder);
        to.Text(document.Slug);
        to.List(document.Headings, Write);
        to.List(document.Text.Blocks, Write);
        to.Raw(document.Text.Utf8);
        to.List(document.Definitions, Write);
        Write(to, document.Body);
        to.Bytes(document.Terms.Packed);
        to.Number(document.Terms.Length);
        to.Text(document.Lead);
        to.Number(document.Words);
    }

    private static void Write(StateWriter to, Heading heading)
    {
        to.Text(heading.Title);
        to.Text(heading.Id);
        to.Number(heading.Level);
        to.Number(heading.Line);
    }

    private static void Write(StateWriter to, Definition definition)
    {
        to.Text(definition.Long);
        to.Text(definition.Short);
    }

    private static void Write(StateWriter to, TextBlock block)
    {
        to.Number(block.Heading);
        to.Number(block.Line);
        to.Number(block.Length);
    }

    private static void Write(StateWriter to, Body body)
    {
        to.Bytes(body.Html);
        to.List(body.Addresses, Write);
        foreach (Address address in body.Addresses)
        {
            to.Raw(address.Utf8.Span);
        }
    }

    private static void Write(StateWriter to, Address address)
    {
        to.Number(address.Offset);
        to.Number((int)address.Kind);
        to.Number(address.Utf8.Length);
        to.Number(address.DestinationLength);
        to.Number(address.Heading);
        to.Number(address.Block);
        to.Number(address.At);
        to.Flag(address.IsListed);
        to.Flag(address.IsInProse);
        to.Number(address.Line);
        to.Number(address.Column);
    }

    private static void Write(StateWriter to, FrontMatter front)
    {
        to.Text(front.Title);
        Write(to, front.At);
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
        to.Optional(front.FurtherReadingAt, Write);
        to.Text(front.Id);
        to.Number((int)front.Kind);
        to.Flag(front.Paywall);
        to.Text(front.TranslationKey);
        to.List(front.Updates, Write);
        to.List(front.KeyPoints, Write);
        to.Text(front.Template);
        to.Optional(front.TemplateAt, Write);
        to.List([.. front.Params], Write);
    }

    private static void Write(StateWriter to, string text) => to.Text(text);

    private static void Write(StateWriter to, KeyValuePair<string, string> param)
    {
        to.Text(param.Key);
        to.Text(param.Value);
    }

    private static void Write(StateWriter to, ImageRef image)
    {
        to.Text(image.Src);
        to.Text(image.Alt);
        to.Text(image.Caption);
        to.Text(image.Credit);
        Write(to, image.At);
    }

    private static void Write(StateWriter to, Correction correction)
    {
        to.Instant(correction.Date);
        to.Text(correction.Text);
    }

    private static void Write(StateWriter to, LiveUpdate update)
    {
        to.Instant(update.Time);
        to.Text(update.Title);
        Write(to, update.Text);
        Write(to, update.At);
        to.Number(update.Words);
    }
}
