using System.Text.Json;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Writes an article as NewsArticle or the subtype that its kind says; a running story as LiveBlogPosting.</summary>
internal static class JsonLdArticle
{
    /// <summary>The selector of the text that only subscribers read.</summary>
    private const string PaywalledText = ".body";

    /// <summary>Writes the article's node.</summary>
    public static void Write(JsonLdWriter json, PlannedOutput.ArticlePage page)
    {
        ArticleView article = page.Article;
        string url = json.UrlOf(page);
        json.Open(article.Updates.IsEmpty ? TypeOf(article.Kind) : "LiveBlogPosting");
        json.Text("headline", article.Card.Title);
        json.Text("url", url);
        json.Named("WebPage", article.Card.Title, url, "mainEntityOfPage");
        json.Text("description", article.Card.Summary);
        json.Text("datePublished", article.Card.Date);
        json.Text("dateModified", article.Modified);
        json.Text("inLanguage", article.Card.Language);
        json.Text("articleSection", article.Card.Section?.Title);
        json.Text("dateline", article.Updates.IsEmpty ? article.Dateline : null);
        json.Json.WriteNumber("wordCount", article.WordCount);
        if (page.View.Meta.FirstOrDefault(m => m.Name == "og:image") is { } image)
        {
            json.Texts("image", [image.Content]);
        }

        Authors(json, article);
        json.Publisher(whole: false, "publisher");
        Topics(json, article);
        Series(json, article);
        Corrections(json, article);
        Access(json, article);
        Updates(json, article, url);
        json.Json.WriteEndObject();
    }

    private static string TypeOf(ArticleKind kind) => kind switch
    {
        ArticleKind.Analysis => "AnalysisNewsArticle",
        ArticleKind.Ask => "AskPublicNewsArticle",
        ArticleKind.Background => "BackgroundNewsArticle",
        ArticleKind.Opinion => "OpinionNewsArticle",
        ArticleKind.Reportage => "ReportageNewsArticle",
        ArticleKind.Review => "ReviewNewsArticle",
        _ => "NewsArticle",
    };

    private static void Authors(JsonLdWriter json, ArticleView article)
    {
        json.Json.WriteStartArray("author");
        foreach (LinkView author in article.Card.Authors)
        {
            json.Byline(author);
        }

        if (article.Card.Authors.IsEmpty)
        {
            json.Publisher(whole: false);
        }

        json.Json.WriteEndArray();
    }

    private static void Topics(JsonLdWriter json, ArticleView article)
    {
        if (article.Topics.IsEmpty)
        {
            return;
        }

        json.Texts("keywords", article.Topics.Select(t => t.Title));
        json.Json.WriteStartArray("about");
        foreach (LinkView topic in article.Topics)
        {
            json.Named("Thing", topic.Title, json.Absolute(topic.Url));
        }

        json.Json.WriteEndArray();
    }

    private static void Series(JsonLdWriter json, ArticleView article)
    {
        if (article.Series is { } series)
        {
            json.Named("CreativeWorkSeries", series.Title, json.Absolute(series.Url), "isPartOf");
            json.Json.WriteNumber("position", series.Part);
        }
    }

    private static void Corrections(JsonLdWriter json, ArticleView article)
    {
        if (article.Corrections.IsEmpty)
        {
            return;
        }

        json.Json.WriteStartArray("correction");
        foreach (CorrectionView correction in article.Corrections)
        {
            json.Open("CorrectionComment");
            json.Text("text", correction.Text);
            json.Text("datePublished", correction.Date);
            json.Json.WriteEndObject();
        }

        json.Json.WriteEndArray();
    }

    /// <summary>developers.google.com/search/docs/appearance/structured-data/paywalled-content</summary>
    private static void Access(JsonLdWriter json, ArticleView article)
    {
        json.Json.WriteBoolean("isAccessibleForFree", !article.Paywall);
        if (article.Paywall)
        {
            json.Open("WebPageElement", "hasPart");
            json.Json.WriteBoolean("isAccessibleForFree", false);
            json.Text("cssSelector", PaywalledText);
            json.Json.WriteEndObject();
        }
    }

    private static void Updates(JsonLdWriter json, ArticleView article, string url)
    {
        if (article.Updates.IsEmpty)
        {
            return;
        }

        json.Text("coverageStartTime", article.Card.Date);
        json.Json.WriteStartArray("liveBlogUpdate");
        foreach (UpdateView update in article.Updates)
        {
            json.Open("BlogPosting");
            json.Text("headline", update.Title.Length > 0 ? update.Title : $"{article.Card.Title}, {update.TimeText}");
            json.Text("datePublished", update.Time);
            json.Text("url", $"{url}#{update.Id}");
            json.Text("articleBody", TagLess.Of(update.Body));
            json.Json.WriteEndObject();
        }

        json.Json.WriteEndArray();
    }
}
