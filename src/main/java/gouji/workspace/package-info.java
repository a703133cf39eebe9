/// 工作区: reports and findings kept in one folder; repeatable, resumable.
///
/// The folder holds one index and nothing else. [gouji.workspace.Workspace] reads it, [gouji.workspace.WorkspaceUpdate]
/// changes it, one program at a time; a change is there as a whole or not at all. What was loaded is known by its
/// contents
/// and its path, so that loading a folder twice changes nothing.
@NullMarked
package gouji.workspace;

import org.jspecify.annotations.NullMarked;
