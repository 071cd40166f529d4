using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticNews.Content;

/// <summary>Writes the box of a task as a character: a form control that nobody can use would have no name for screen readers.</summary>
internal sealed class TaskBoxRenderer : HtmlObjectRenderer<TaskList>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked ? "<span class=\"task-box\">☑</span>" : "<span class=\"task-box\">☐</span>");
}
