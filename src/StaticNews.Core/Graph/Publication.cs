using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Which documents are out, decided once for every output.</summary>
/// <param name="Out">Published documents.</param>
/// <param name="Held">Drafts, and what is not due yet or no longer.</param>
/// <param name="Gone">Those of the held that were out and expired.</param>
/// <param name="NextDue">The next instant at which a held document is due.</param>
/// <param name="NextChange">The next instant at which a document falls due or expires.</param>
internal sealed record Publication(ImmutableArray<Document> Out, ImmutableArray<Document> Held, ImmutableArray<Document> Gone, DateTimeOffset? NextDue, DateTimeOffset? NextChange)
{
    /// <summary>Sorts the documents by what the run asks for.</summary>
    public static Publication Of(IEnumerable<Document> documents, BuildOptions options)
    {
        ImmutableArray<Document>.Builder published = ImmutableArray.CreateBuilder<Document>();
        ImmutableArray<Document>.Builder held = ImmutableArray.CreateBuilder<Document>();
        ImmutableArray<Document>.Builder gone = ImmutableArray.CreateBuilder<Document>();
        DateTimeOffset? due = null;
        DateTimeOffset? expiry = null;
        foreach (Document document in documents)
        {
            FrontMatter front = document.Front;
            DateTimeOffset from = DueDate(front);
            bool isDraft = front.Draft && !options.Drafts;
            bool isEarly = from > options.Now && !options.Future;
            bool isExpired = front.Expires <= options.Now && !options.Expired;
            if (isExpired && !isDraft && !isEarly)
            {
                gone.Add(document);
            }

            (isDraft || isEarly || isExpired ? held : published).Add(document);
            due = isEarly && !isDraft ? Earlier(due, from) : due;
            expiry = front.Expires > options.Now ? Earlier(expiry, front.Expires.Value) : expiry;
        }

        return new(published.DrainToImmutable(), held.DrainToImmutable(), gone.DrainToImmutable(), due, Earlier(expiry, due));
    }

    /// <summary>The state of a document at an instant, whatever a run asks for.</summary>
    public static PublicationState StateOf(FrontMatter front, DateTimeOffset now) =>
        front.Draft ? PublicationState.Draft
        : front.Expires <= now ? PublicationState.Expired
        : DueDate(front) > now ? PublicationState.Future
        : PublicationState.Published;

    /// <summary>The instant from which a document may be read: its date or the end of its embargo, whichever is later.</summary>
    public static DateTimeOffset DueDate(FrontMatter front)
    {
        DateTimeOffset date = front.Date ?? DateTimeOffset.MinValue;
        return front.Embargo > date ? front.Embargo.Value : date;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
