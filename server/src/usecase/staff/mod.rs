//! Staff of the federation and of the installation.

mod end_role;
mod list;
mod withdraw_invitation;

pub use end_role::end_staff_role;
pub use list::list_staff;
pub use withdraw_invitation::withdraw_staff_invitation;
