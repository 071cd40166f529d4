using System.Net;

namespace StaticNews.Cli.Links;

/// <summary>What one request came to: a status with its headers, or the failure that stands in their place.</summary>
internal sealed record Reply(HttpStatusCode Status, Uri? Location, TimeSpan? RetryAfter, ReplyFailure Failure = ReplyFailure.None, string Detail = "")
{
    /// <summary>Whether asking again a little later may help.</summary>
    public bool IsPassing => Status == HttpStatusCode.TooManyRequests || (int)Status >= 500;

    /// <summary>Whether the address leads on.</summary>
    public bool IsRedirect => Location is not null && (int)Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether it leads on for good.</summary>
    public bool IsPermanent => (int)Status is 301 or 308;
}
