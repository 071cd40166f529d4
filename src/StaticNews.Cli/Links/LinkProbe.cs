using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using StaticNews.Model;

namespace StaticNews.Cli.Links;

/// <summary>Asks for one address until it is clear what a link to it is worth: HEAD, then GET where servers mind HEAD; again after a while when told to; on along redirects.</summary>
internal sealed class LinkProbe(LinkClient client, HostGates gates, DateTimeOffset now)
{
    private const int MostHops = 10;
    private const int MostAttempts = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>The answer for an address.</summary>
    public async Task<LinkAnswer> AskAsync(Uri address, CancellationToken cancellation)
    {
        Uri at = address;
        bool isPermanent = true;
        for (int hop = 0; hop <= MostHops; hop++)
        {
            Reply reply = await PersistAsync(at, cancellation);
            if (!reply.IsRedirect)
            {
                return Judge(reply, at, hasMoved: hop > 0 && isPermanent && at != address);
            }

            isPermanent &= reply.IsPermanent;
            if (!Uri.TryCreate(at, reply.Location, out Uri? next) || next.Scheme is not ("http" or "https"))
            {
                return new(LinkOutcome.Dead, $"it redirects to '{reply.Location}', which is no web address", "", now);
            }

            at = next;
        }

        return new(LinkOutcome.Dead, $"it redirects more than {MostHops} times", "", now);
    }

    /// <summary>Asks again after a pause while the fault may pass: as long as the server says, else one second, then two.</summary>
    private async Task<Reply> PersistAsync(Uri at, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            Reply reply = await HeadOrGetAsync(at, cancellation);
            TimeSpan wait = reply.RetryAfter ?? TimeSpan.FromSeconds(attempt);
            if (!reply.IsPassing || attempt == MostAttempts || wait > LongestWait)
            {
                return reply;
            }

            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1), cancellation);
        }
    }

    private async Task<Reply> HeadOrGetAsync(Uri at, CancellationToken cancellation)
    {
        Reply head = await gates.PassAsync(at.Authority, () => client.SendAsync(HttpMethod.Head, at, cancellation), cancellation);

        // Some servers never answer HEAD at all; a lost connection is tried again with that.
        bool mindsHead = head.Failure == ReplyFailure.Connection
            || (head.Failure == ReplyFailure.None && (int)head.Status >= 400 && head.Status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable));
        return mindsHead ? await gates.PassAsync(at.Authority, () => client.SendAsync(HttpMethod.Get, at, cancellation), cancellation) : head;
    }

    private LinkAnswer Judge(Reply reply, Uri at, bool hasMoved)
    {
        int status = (int)reply.Status;
        string detail = reply.Failure == ReplyFailure.None ? $"it answers {status} {ReasonPhrases.GetReasonPhrase(status)}".TrimEnd() : reply.Detail;
        LinkOutcome outcome = reply.Failure switch
        {
            ReplyFailure.Private => LinkOutcome.Private,
            ReplyFailure.NoHost or ReplyFailure.Certificate => LinkOutcome.Dead,
            ReplyFailure.Connection => LinkOutcome.Unverified,
            _ => status switch
            {
                < 400 => hasMoved ? LinkOutcome.Moved : LinkOutcome.Alive,
                401 or 403 or 407 or 408 or 425 or 429 or >= 500 => LinkOutcome.Unverified,
                _ => LinkOutcome.Dead,
            },
        };
        return new(outcome, detail, outcome == LinkOutcome.Moved ? at.AbsoluteUri : "", now);
    }
}
